"""The URLconf of the site."""

from wagtail.admin import urls as wagtailadmin_urls

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from django.utils.translation import gettext_lazy as _

from home.views.admin_catalog import admin_javascript_catalog
from network.access.wagtail_urls import document_urlpatterns, page_urlpatterns

urlpatterns = [
    path(settings.ADMIN_PREFIX, include("network.accounts.admin_urls")),
    # Before wagtail.admin.urls, whose catalogue of translations this one replaces.
    path(
        f"{settings.ADMIN_PREFIX}jsi18n/", admin_javascript_catalog, name="admin_javascript_catalog"
    ),
    path(settings.ADMIN_PREFIX, include(wagtailadmin_urls)),
    path("konto/extern/", include("network.accounts.provider_urls")),
    path("documents/", include(document_urlpatterns)),
    path("", include("home.urls")),
    path("", include("search.machine_urls")),
]

urlpatterns += i18n_patterns(
    path("", include("network.membership.public_urls")),
    path("", include("network.freshness.public_urls")),
    path("", include("network.error_reports.public_urls")),
    path("", include("network.contact.public_urls")),
    path(_("account/"), include("network.accounts.urls")),
    path("", include("search.urls")),
    path("", include("network.adoptions.public_urls")),
    path("", include("network.guidelines.urls")),
    path("", include("cases.urls")),
    path("", include("home.page_urls")),
    path("", include(page_urlpatterns)),
    prefix_default_language=False,
)

handler400 = "home.views.errors.bad_request"
handler403 = "home.views.errors.permission_denied"
handler404 = "home.views.errors.not_found"
handler500 = "home.views.errors.server_error"
