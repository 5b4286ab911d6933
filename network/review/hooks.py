"""Adds the review to the admin: buttons, messages above the form, and the queue."""

from wagtail import hooks

from django.urls import include, path

from .action_menu import show_review
from .changes import show_changes
from .comment import show_comment
from .confirmation import redirect_with_message
from .page_views import LockingPageViewSet
from .queue import show_queue

hooks.register("construct_page_action_menu", show_review)
hooks.register("before_edit_page", show_changes)
hooks.register("before_edit_page", show_comment)
hooks.register("after_create_page", redirect_with_message)
hooks.register("after_edit_page", redirect_with_message)
hooks.register("construct_homepage_panels", show_queue)


# After Wagtail's own viewset of pages, which this replaces.
@hooks.register("register_admin_viewset", order=100)
def page_views():
    return LockingPageViewSet()


@hooks.register("register_admin_urls")
def addresses():
    return [path("review/", include("network.review.urls"))]
