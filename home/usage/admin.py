"""Refuses in the admin to delete or unpublish pages that others need, with a message.

Wagtail itself refuses the deletion of a single page in use. The hooks also cover the pages below
it, bulk actions and unpublishing.
"""

from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page, get_page_models

from django.db.models import Q
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .relations import pages_left_without, relations_to

# Names of pages in a message.
MAX_NAMES = 5


def page_models_in_relations():
    """Return the page types that a relation can point at."""
    return [model for model in get_page_models() if relations_to(model)]


def protected_pages(pages):
    """Return the pages among `pages` and below them that something refers to."""
    below = Q(pk__in=())
    for page in pages:
        below |= Q(path__startswith=page.path)
    return [
        page
        for model in page_models_in_relations()
        for page in model.objects.filter(below)
        if objects_using(page)
    ]


def objects_using(page):
    """Return the objects in the language of the page that refer to it."""
    return [
        user
        for field in relations_to(type(page))
        for user in field.model._default_manager.filter(
            **{field.name: page.pk, "locale_id": page.locale_id}
        )
    ]


def usage_message(page):
    """Return a message with the number of pages that use `page`, and the names of some."""
    users = objects_using(page)
    names = ", ".join(str(user) for user in users[:MAX_NAMES]) + (" …" if users[MAX_NAMES:] else "")
    return ngettext(
        "“%(title)s” is used by %(number)d page: %(names)s.",
        "“%(title)s” is used by %(number)d pages: %(names)s.",
        len(users),
    ) % {"title": page.title, "number": len(users), "names": names}


def redirect_with_error(request, page):
    """Redirect to the list of pages, with a message about where `page` is used."""
    messages.error(
        request,
        usage_message(page) + " " + _("Choose something else there first."),
        buttons=[
            messages.button(reverse("wagtailadmin_pages:usage", args=[page.pk]), _("Show all"))
        ],
    )
    return redirect("wagtailadmin_explore", page.get_parent().pk)


@hooks.register("before_delete_page")
def refuse_deletion(request, page):
    used = protected_pages([page])
    return redirect_with_error(request, used[0]) if used else None


@hooks.register("before_unpublish_page")
def refuse_unpublishing(request, page):
    """Refuse to unpublish a page if a public page would be left without a related one."""
    needed = needed_pages([page], request)
    return redirect_with_error(request, needed[0]) if needed else None


def needed_pages(pages, request):
    """Return those of `pages`, and of the descendants unpublished with them, that others need."""
    unpublished = [page.specific for page in pages]
    if request.POST.get("include_descendants"):
        for page in pages:
            unpublished += page.get_descendants().live().specific()
    return [page for page in unpublished if pages_left_without(page)]


@hooks.register("before_bulk_action")
def refuse_bulk_action(request, action_type, objects, action_class_instance):
    if action_class_instance.models != [Page]:
        return None
    if action_type == "delete":
        used = protected_pages(objects)
    elif action_type == "unpublish":
        used = needed_pages(objects, request)
    else:
        return None
    return redirect_with_error(request, used[0].specific) if used else None
