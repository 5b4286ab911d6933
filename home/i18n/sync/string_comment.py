"""Localises the date in the comment beside a translated string."""

from wagtail_localize.models import StringTranslation

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

localize_get_comment = StringTranslation.get_comment


def get_comment(translation):
    """Return the comment beside a translated string; replaces StringTranslation.get_comment."""
    if translation.tool_name:
        return localize_get_comment(translation)
    return _("Translated on %(date)s") % {
        "date": date_format(localtime(translation.updated_at), "j F Y")
    }


def install():
    """Patch wagtail-localize."""
    StringTranslation.get_comment = get_comment
