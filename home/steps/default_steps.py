"""The default next steps that editors have written for a page type."""

from django.conf import settings
from django.utils.translation import get_language

from home.caching.content_version import cached_until_change
from home.i18n.locales import language_of
from home.models.default_steps import DefaultSteps
from home.steps.step import steps_from


def default_steps(page):
    """Return the Steps for the type of `page`, in the active language or else in LANGUAGE_CODE."""
    rows = rows_by_language(page._meta.label_lower)
    for language in (get_language(), settings.LANGUAGE_CODE):
        if language in rows:
            foreign = language if language != get_language() else ""
            return steps_from([block.value for block in rows[language].steps], page, foreign)
    return []


@cached_until_change(max_entries=100)
def rows_by_language(page_type):
    """Return {language code: DefaultSteps} of a page type."""
    rows = DefaultSteps.objects.filter(page_type=page_type)
    return {language_of(row.locale_id): row for row in rows}
