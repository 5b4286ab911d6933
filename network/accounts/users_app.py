"""Wagtail's app of users, with views that respect a superuser."""

from wagtail.users.apps import WagtailUsersAppConfig


class UsersConfig(WagtailUsersAppConfig):
    user_viewset = "network.accounts.superusers.AccountViewSet"
