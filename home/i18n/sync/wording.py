"""Says when a text was translated, with the date as the reader's language writes it."""

from wagtail_localize.models import StringTranslation

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

words_for_tool = StringTranslation.get_comment


def get_comment(translation):
    """Return what is said beside a text; stands in the place of StringTranslation.get_comment."""
    if translation.tool_name:
        return words_for_tool(translation)
    return _("Translated on %(date)s") % {
        "date": date_format(localtime(translation.updated_at), "j F Y")
    }


def install():
    """Put the function of this module in the place of wagtail-localize's."""
    StringTranslation.get_comment = get_comment
