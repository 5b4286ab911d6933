"""The demonstration's relevance checks."""

from wagtail.models import Page

from home.demo.writer import LANGUAGE, read
from search.models import ExpectedPage, RelevanceCheck


def load(writer):
    """Add the checks that are missing; one that an editor has changed is left as it is."""
    pages = Page.objects.filter(locale__language_code=LANGUAGE)
    for data in read(__file__, "relevance_checks.yaml"):
        asked = {"query": data["query"], "language": data.get("language", LANGUAGE)}
        if not RelevanceCheck.objects.filter(**asked).exists():
            check = RelevanceCheck(kind=data["kind"], **asked)
            check.expected = [expected(row, pages) for row in data.get("expected", [])]
            check.save()
            writer.report(data["query"])


def expected(row, pages):
    return ExpectedPage(
        page=pages.get(slug=row["page"]),
        anchor=row.get("section", ""),
        grade=row.get("grade", 3),
    )
