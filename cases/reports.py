"""The reports that rows refer to, in the reader's language."""

from django.apps import apps

from home.caching.content_version import MAX_LANGUAGES, cached_until_change
from home.i18n.locales import active_locale_id
from home.i18n.related import choose, is_shown
from home.visibility import annotate_readable


def add_report_pages(rows):
    """Set `report_page` on each row, or None if it has no public report; return the rows."""
    rows = list(rows)
    reports = reports_by_id(active_locale_id()) if any(row.report_id for row in rows) else {}
    for row in rows:
        row.report_page = reports.get(row.report_id)
    return rows


@cached_until_change(max_entries=MAX_LANGUAGES)
def reports_by_id(locale_id):
    """Return {id of a report in any language: the public one in the language of the reader}.

    If the report is not public in that language, it is the one in the default language.
    """
    pages = list(annotate_readable(apps.get_model("cases", "ReportPage").objects.all()))
    chosen = choose([page for page in pages if is_shown(page)])
    return {
        page.pk: chosen[page.translation_key] for page in pages if page.translation_key in chosen
    }
