"""The translations for the scripts of the admin: Wagtail's, overridden by those of the site."""

from wagtail.admin.localization import get_localized_response

from django.conf import settings
from django.views.i18n import JavaScriptCatalog


class AdminCatalog(JavaScriptCatalog):
    """Wagtail's catalogue; translations of later paths override earlier ones."""

    packages = ["wagtail.admin"]

    def get_paths(self, packages):
        return [*super().get_paths(packages), *settings.LOCALE_PATHS]


def admin_javascript_catalog(request):
    """Respond in the language that the reader has chosen for the admin."""
    return get_localized_response(AdminCatalog.as_view(), request)
