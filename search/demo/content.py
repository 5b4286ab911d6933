"""The demonstration's relevance checks and pinned results."""

from wagtail.models import Page

from home.demo.writer import LANGUAGE, read_yaml
from search.indexing.changes import recorded_at_the_end
from search.indexing.rebuild import rebuild
from search.models import ExpectedPage, PinnedResult, RelevanceCheck

# Entered while all is loaded.
during_load = recorded_at_the_end


def load(writer):
    """Add the checks and pinned results that are missing; what editors have changed stays."""
    pages = Page.objects.filter(locale__language_code=LANGUAGE)
    for data in read_yaml(__file__, "relevance_checks.yaml"):
        key = {"query": data["query"], "language": data.get("language", LANGUAGE)}
        if not RelevanceCheck.objects.filter(**key).exists():
            check = RelevanceCheck(kind=data["kind"], **key)
            check.expected = [expected(row, pages) for row in data.get("expected", [])]
            check.save()
            writer.report(data["query"])
    if not PinnedResult.objects.exists():
        for data in read_yaml(__file__, "pinned_results.yaml"):
            pin(data, pages)


def finish():
    """Index all that has been loaded; the worker would take it from the queue piece by piece."""
    for _number in rebuild():
        pass


def pin(data, pages):
    """Pin the first of some pages that exists."""
    found = {page.slug: page for page in pages.filter(slug__in=data["pages"])}
    page = next((found[slug] for slug in data["pages"] if slug in found), None)
    if page:
        words = "\n".join(data["words"])
        PinnedResult.objects.create(page=page, anchor=data.get("section", ""), words=words)


def expected(row, pages):
    return ExpectedPage(
        page=pages.get(slug=row["page"]),
        anchor=row.get("section", ""),
        grade=row.get("grade", 3),
    )
