"""Tells an editor what is hit before a page that others use is deleted or withdrawn.

Wagtail stops the deletion of one page itself, with a list of what refers to it; here the same is
done for what is below it, for several pages at once, and for withdrawing.
"""

from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page, get_page_models

from django.db.models import Q
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .relations import left_without, relations_to

NAMED = 5


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
        if users_by_id(page)
    ]


def users_by_id(page):
    """Return what refers to this very page, in the language of the page."""
    return [
        user
        for field in relations_to(type(page))
        for user in field.model._default_manager.filter(
            **{field.name: page.pk, "locale_id": page.locale_id}
        )
    ]


def describe(page):
    """Return how many pages use `page`, with the names of some."""
    users = users_by_id(page)
    names = ", ".join(str(user) for user in users[:NAMED]) + (" …" if users[NAMED:] else "")
    return ngettext(
        "“%(title)s” is used by %(number)d page: %(names)s.",
        "“%(title)s” is used by %(number)d pages: %(names)s.",
        len(users),
    ) % {"title": page.title, "number": len(users), "names": names}


def refuse(request, page):
    messages.error(
        request,
        describe(page) + " " + _("Choose something else there first."),
        buttons=[
            messages.button(reverse("wagtailadmin_pages:usage", args=[page.pk]), _("Show all"))
        ],
    )
    return redirect("wagtailadmin_explore", page.get_parent().pk)


@hooks.register("before_delete_page")
def keep_what_is_in_use(request, page):
    used = protected_pages([page])
    return refuse(request, used[0]) if used else None


@hooks.register("before_unpublish_page")
def keep_public(request, page):
    """Refuse to withdraw a page without which a public page would have none of its kind."""
    needed = needed_pages([page], request)
    return refuse(request, needed[0]) if needed else None


def needed_pages(pages, request):
    """Return those of `pages`, and of what is withdrawn with them, that public pages need."""
    withdrawn = [page.specific for page in pages]
    if request.POST.get("include_descendants"):
        for page in pages:
            withdrawn += page.get_descendants().live().specific()
    return [page for page in withdrawn if left_without(page)]


@hooks.register("before_bulk_action")
def keep_all_that_is_in_use(request, action_type, objects, action_class_instance):
    if action_class_instance.models != [Page]:
        return None
    if action_type == "delete":
        used = protected_pages(objects)
    elif action_type == "unpublish":
        used = needed_pages(objects, request)
    else:
        return None
    return refuse(request, used[0].specific) if used else None
