"""The name of the site: the title of its front page."""

from wagtail.models import Locale

from django.conf import settings

from home.i18n.translations import localized
from home.models import HomePage
from home.visibility import readable


def site_title():
    """Return the title in the active language; without a front page, WAGTAIL_SITE_NAME."""
    home = readable(HomePage.objects.filter(depth=2, locale=Locale.get_default())).first()
    return next(iter(localized([home])), home).title if home else settings.WAGTAIL_SITE_NAME
