"""Closes: the page chooser, which names every draft to everyone who may edit something.

Its lists pass through `construct_page_chooser_queryset`. Three of its views do not look there:
the page that is browsed, the pages that were chosen, and the page that an address belongs to.
"""

from wagtail.admin.views.chooser import page_models_from_string
from wagtail.models import Page

from django.db.models import F
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse

from .own import own_pages, sees_page, visible_pages
from .roles import is_guarded


def show_visible(pages, request):
    """Wagtail hook: leave a member the own pages and the public ones, with what a row shows."""
    if not is_guarded(request.user):
        return pages
    visible = visible_pages(request.user, pages)
    return visible.annotate_approved_schedule().prefetch_workflow_states()


def browsed(request, parent_page_id):
    """Allow to browse below a page that the member may know of, and below the root."""
    return is_root(parent_page_id) or sees_page(request.user, parent_page_id)


def browsed_from_above(request):
    """Allow to begin where Wagtail does, or send on to the root where that is somebody's draft."""
    types = request.GET.get("page_type")
    start = common_ancestor(types) if types else None
    if start is None or browsed(request, start.pk):
        return True
    root = reverse("wagtailadmin_choose_page_child", args=[Page.get_first_root_node().pk])
    return redirect(f"{root}?{request.GET.urlencode()}")


def common_ancestor(types):
    try:
        models = page_models_from_string(types)
    except (ValueError, LookupError) as error:
        raise Http404 from error
    return Page.objects.type(*models).first_common_ancestor() if models != (Page,) else None


def chosen(request):
    """Allow to choose only pages that the member may know of."""
    ids = [pk for pk in request.GET.getlist("id") if pk.isdecimal()]
    return visible_pages(request.user, Page.objects.filter(pk__in=ids)).count() == len(
        set(request.GET.getlist("id"))
    )


def address_names_no_draft(request):
    """Allow to paste an address unless Wagtail would answer with the title of another's draft."""
    address = request.POST.get("external-link-chooser-url")
    if address is None:
        return request.method != "POST"  # Wagtail itself fails on a form without the field.
    slug = address.split("?")[0].split("#")[0].rstrip("/").rpartition("/")[2]
    pages = Page.objects.filter(slug=slug).exclude(draft_title=F("title"))
    return not pages.exclude(own_pages(request.user)).exists()


def is_root(page_id):
    return Page.objects.filter(pk=page_id, depth=1).exists()
