"""Wagtail's users app with the views of `superusers`."""

from wagtail.users.apps import WagtailUsersAppConfig


class UsersConfig(WagtailUsersAppConfig):
    user_viewset = "network.accounts.superusers.AccountViewSet"
