"""The passage that answers a question, quoted word for word: nothing is written for it."""

from dataclasses import dataclass

from wagtail.models import Page

from django.db.models import F

from search.choices import EntryType
from search.meaning.nearest import vector_of
from search.meaning.quoting import standouts
from search.meaning.texts import passages_of_entry
from search.models import Entry
from search.wording import analysis

# Of the words of a question, for a passage that does not stand out by itself.
HALF = 0.5


@dataclass(frozen=True)
class Quotation:
    """A passage of an entry; `source` is the page that has it, or for a case the one above.

    lines: the passage as its page has it, a line for each paragraph.
    """

    entry: Entry
    lines: list[str]
    source: Page | None

    @property
    def text(self):
        return "\n".join(self.lines)

    @property
    def is_section(self):
        return self.entry.type == EntryType.SECTION


def quotation_for(query, analysed, hits):
    """Return the Quotation that answers a SearchQuery, or None.

    Only a question is answered, on the first page of results that nobody has narrowed or sorted,
    and only with a passage that stands out, of an entry that is among the hits. One that stands out
    only because its entry comes first must have half of the question's words as well. Without
    vectors there is none: words alone would quote what has the words, not what answers.
    """
    is_plain = query.page == 1 and not query.filters and query.order == query.default_order
    if not (analysed.query.is_question and is_plain and "meaning" in query.legs):
        return None
    best = standouts(vector_of(query.text), vouched=vouched_for(hits))
    listed = {hit.id for hit in hits}
    shown = entries_of([one.entry_id for one in best if one.entry_id in listed], query)
    for one in best:
        found = one.entry_id in shown and quotation(shown[one.entry_id], one.number)
        if found and (one.by_itself or share_of_words(found, analysed) >= HALF):
            return found
    return None


def share_of_words(found, analysed):
    """Return which share of the words of a search the passage of a Quotation has, from 0 to 1."""
    tokens = analysis().analyse_text(found.text, found.entry.language)
    there = frozenset().union(*(token.terms.terms() for token in tokens))
    groups = analysed.query.groups
    has = [any(there.issuperset(one.terms) for one in group.alternatives) for group in groups]
    return sum(has) / max(1, len(has))


def vouched_for(hits):
    """Return the id of the entry that the search puts first, or None."""
    return next((hit.id for hit in hits), None)


def entries_of(ids, query):
    """Return {id: Entry} of what the reader is shown, and whose vectors are of its present text."""
    if not ids:
        return {}
    shown = Entry.objects.shown_in(query.locale_id, query.site_id)
    current = shown.filter(pk__in=ids, vectors__content_hash=F("content_hash"))
    return current.select_related("body").in_bulk()


def quotation(entry, number):
    passages = passages_of_entry(entry)
    if number >= len(passages):
        return None
    return Quotation(entry, passages[number].text.splitlines(), source_of(entry))


def source_of(entry):
    """Return the guideline of a section, the organisation of a case; None if it is gone."""
    page = Page.objects.filter(pk=entry.object_id).first()
    return page and (page if entry.type == EntryType.SECTION else page.get_parent())
