"""Every address of the site."""

from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from django.utils.translation import gettext_lazy as _

from home.views.admin_strings import words_of_scripts

urlpatterns = [
    path(settings.ADMIN_PREFIX, include("network.accounts.admin_urls")),
    # Where Wagtail's own catalogue would answer.
    path(f"{settings.ADMIN_PREFIX}jsi18n/", words_of_scripts, name="words_of_scripts"),
    path(settings.ADMIN_PREFIX, include(wagtailadmin_urls)),
    path("konto/extern/", include("network.accounts.provider_urls")),
    path("documents/", include(wagtaildocs_urls)),
    path("", include("home.urls")),
    path("", include("search.machine_urls")),
]

urlpatterns += i18n_patterns(
    path("", include("network.membership.public_urls")),
    path("", include("network.freshness.public_urls")),
    path("", include("network.error_reports.public_urls")),
    path(_("account/"), include("network.accounts.urls")),
    path("", include("search.urls")),
    path("", include("network.guidelines.urls")),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)

handler404 = "home.views.errors.not_found"
handler500 = "home.views.errors.server_error"
