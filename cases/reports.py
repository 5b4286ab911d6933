"""The reports that figures refer to, in the reader's language."""

from django.apps import apps

from home.i18n.related import pages_by_id


def add_report_pages(rows):
    """Give each row with a `report_id` its `report_page`, or None, and return the rows.

    Takes two queries, or none where no row refers to a report.
    """
    rows = list(rows)
    pages = pages_by_id(list({row.report_id for row in rows if row.report_id}))
    reports = (
        apps.get_model("cases", "ReportPage").objects.in_bulk([page.pk for page in pages.values()])
        if pages
        else {}
    )
    for row in rows:
        page = pages.get(row.report_id)
        row.report_page = page and reports.get(page.pk)
    return rows
