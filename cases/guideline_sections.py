"""The sections of a guideline that a case applied."""

from network.guidelines.content import content_of_page
from network.models import GuidelinePage


def add_sections(rows):
    """Set `applied_sections` on each CaseGuideline with a `guideline_page`."""
    wanted = [row.guideline_page.pk for row in rows if row.identifiers]
    guidelines = GuidelinePage.objects.in_bulk(wanted) if wanted else {}
    for row in rows:
        page = guidelines.get(row.guideline_page.pk)
        sections = content_of_page(page).sections if page else ()
        row.applied_sections = [one for one in sections if one.identifier in row.identifiers]
    return rows
