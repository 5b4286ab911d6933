"""The app of the organisations and the guidelines they share."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class NetworkConfig(AppConfig):
    name = "network"
    verbose_name = _("Network")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from network.freshness import receivers as freshness_receivers  # noqa: F401
        from network.membership import receivers as membership_receivers  # noqa: F401
        from network.review.receivers import connect

        post_migrate.connect(ensure_roles, sender=self)
        connect()


def ensure_roles(**_kwargs):
    """Receiver of `post_migrate`: grant the roles their rights."""
    from network.access.role_rights import ensure_roles

    ensure_roles()
