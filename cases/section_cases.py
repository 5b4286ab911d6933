"""Links from each section of a guideline to the cases that applied it."""

from cases.models import CaseGuideline, CasePage
from home.visibility import readable
from network.section_links import SectionLink


def cases_of_sections(page, request):
    """Return {identifier: SectionLinks to the cases that applied it}; a hook of section_links."""
    cases = readable(CasePage.objects.filter(locale_id=page.locale_id))
    rows = (
        CaseGuideline.objects.filter(
            guideline__translation_key=page.translation_key, page__in=cases
        )
        .exclude(sections="")
        .select_related("page")
        .order_by("page__title")
    )
    found = {}
    for row in rows:
        link = SectionLink(
            title=row.page.title,
            address=row.page.get_url(request),
            language=row.page.content_language,
        )
        for identifier in row.identifiers:
            found.setdefault(identifier, []).append(link)
    return found
