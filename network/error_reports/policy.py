"""Permissions on error reports: editors see all, members those of their own pages."""

from wagtail.models import Page
from wagtail.permission_policies.base import BasePermissionPolicy

from django.contrib.auth import get_user_model

from network.access.own import own_pages, own_roots
from network.access.roles import is_editor, is_guarded
from network.models import ErrorReport


def visible_reports(user):
    """Return the reports that `user` may read and handle."""
    if is_editor(user):
        return ErrorReport.objects.all()
    if not is_guarded(user):
        return ErrorReport.objects.none()
    return ErrorReport.objects.filter(page__in=Page.objects.filter(own_pages(user)))


def own_report(request, pk):
    """Check of the guard that the report is about one of the member's pages."""
    return visible_reports(request.user).filter(pk=pk).exists()


class ReportPolicy(BasePermissionPolicy):
    """Reports are added by visitors only, and deleted by editors."""

    def user_has_permission(self, user, action):
        if action == "change":
            return is_editor(user) or (is_guarded(user) and bool(own_roots(user)))
        return action == "delete" and is_editor(user)

    def user_has_any_permission(self, user, actions):
        return any(self.user_has_permission(user, action) for action in actions)

    def user_has_permission_for_instance(self, user, action, instance):
        is_visible = visible_reports(user).filter(pk=instance.pk).exists()
        return is_visible and self.user_has_permission(user, action)

    def instances_user_has_any_permission_for(self, user, actions):
        if not self.user_has_any_permission(user, actions):
            return ErrorReport.objects.none()
        return visible_reports(user)

    def users_with_any_permission(self, actions):
        people = get_user_model().objects.filter(is_active=True)
        return people.filter(
            pk__in=[person.pk for person in people if self.user_has_any_permission(person, actions)]
        )
