"""The passage that answers a question, quoted word for word: nothing is written for it."""

import datetime
from dataclasses import dataclass

from wagtail.models import Page

from django.db.models import F
from django.utils.timezone import localdate

from search.analysed_query import analysis
from search.choices import EntryType
from search.models import Entry
from search.semantic.nearest import query_vector
from search.semantic.passages import passage_similarities
from search.semantic.texts import passages_of_entry

TYPES = (EntryType.CASE, EntryType.SECTION)
# What speaks for a passage: how near it is, which share of the question's words it has, and how far
# its entry stands out. Together it has to be enough, and it has to be near by itself. Measured on
# judged questions and on queries about nothing, where a wrong quotation counts as three that are
# missing.
NEAR, WORDS, STANDING = 5.0, 2.0, 0.5
ENOUGH, NEAR_ENOUGH = 4.0, 0.3
# A word that the heading has, and not the paragraph below it.
IN_HEADING = 0.7
# In less nothing is answered.
MIN_CHARACTERS = 40
# What introduces a list ends with this; so many lines back it is looked for, and what is left out
# between it and what is quoted is shown as that.
COLON, LINES_BACK, LEFT_OUT = ":", 12, "[…]"


@dataclass(frozen=True)
class Quotation:
    """A passage of an entry; `source` is the page that has it, or for a case the one above.

    lines: the passage as its page has it, a line for each paragraph; where it begins within a list,
    after what introduces the list. version: the day when the page was last published, so that who
    goes by it can say which text it was.
    """

    entry: Entry
    lines: list[str]
    source: Page | None
    version: datetime.date | None

    @property
    def text(self):
        return "\n".join(self.lines)

    @property
    def is_section(self):
        return self.entry.type == EntryType.SECTION


def quotation_for(query, analysed, hits):
    """Return the Quotation that answers a SearchQuery, or None.

    Only a question is answered, on the first page of results that nobody has narrowed or sorted,
    and only with a passage of what the search puts first. Without vectors there is none: words
    alone would quote what has the words, not what answers.
    """
    is_plain = query.page == 1 and not query.filters and query.order == query.default_order
    if not (analysed.query.is_question and is_plain and "meaning" in query.legs and hits):
        return None
    vector = query_vector(query.text)
    entry = None if vector is None else quotable(hits[0].id, query)
    lines = entry and best_lines(entry, vector, analysed.query.groups)
    return quoted(entry, lines) if lines else None


def quoted(entry, lines):
    """Return the Quotation of lines of an entry."""
    page = Page.objects.filter(pk=entry.object_id).first()
    published = page and page.last_published_at
    return Quotation(entry, lines, source_of(entry, page), published and localdate(published))


def quotable(entry_id, query):
    """Return the Entry that the reader is shown and whose vectors are of its present text; None if
    it is not one of which a passage is quoted."""
    shown = Entry.objects.shown_in(query.locale_id, query.site_id).filter(type__in=TYPES)
    current = shown.filter(pk=entry_id, vectors__content_hash=F("content_hash"))
    return current.select_related("body").first()


def best_lines(entry, vector, groups):
    """Return the lines of the passage of an entry for which most speaks, or none if that is not
    enough.

    groups: the words of the question.
    """
    near = passage_similarities(vector, entry.pk, entry.language)
    heading, *paragraphs = passages_of_entry(entry)
    if near is None or len(near.passages) != len(paragraphs):
        return []
    in_heading = weights_of(heading.text, entry.language, groups)
    best, most = [], ENOUGH
    for passage, value in zip(paragraphs, near.passages.tolist(), strict=True):
        evidence = NEAR * value + STANDING * near.z_score
        # The words are read only where they can make enough of it.
        if value < NEAR_ENOUGH or evidence + WORDS < most:
            continue
        words = share_of_words(passage.text, entry.language, groups, in_heading)
        evidence += WORDS * words
        lines = understandable(passage.text, entry.body.text) if evidence >= most else []
        if lines:
            best, most = lines, evidence
    return best


def understandable(passage, text):
    """Return the lines of a passage of a text that can be read alone; none if nothing can.

    A point of a list that goes on with a sentence comes after the line that begins it: "Do not
    record:" may stand before it. What introduces a list that is not quoted is left out.
    """
    lines = passage.splitlines()
    while lines and lines[-1].endswith(COLON):
        lines.pop()
    if sum(map(len, lines)) < MIN_CHARACTERS:
        return []
    return introduced(lines, text) if lines[0][:1].islower() else lines


def introduced(lines, text):
    """Return lines after what introduces them in a text; none if nothing does."""
    every = [line for line in map(str.strip, text.splitlines()) if line]
    at = every.index(lines[0]) if lines[0] in every else 0
    for back in range(1, min(at, LINES_BACK) + 1):
        if every[at - back].endswith(COLON):
            return [every[at - back], *([LEFT_OUT] if back > 1 else []), *lines]
    return []


def share_of_words(text, language, groups, in_heading=None):
    """Return which share of the words of a question a text has, from 0 to 1.

    A word that stands there in another form counts less. in_heading: what its heading has of them.
    """
    found = weights_of(text, language, groups)
    if in_heading:
        pairs = zip(found, in_heading, strict=True)
        found = [max(here, IN_HEADING * above) for here, above in pairs]
    return sum(found) / max(1, len(found))


def weights_of(text, language, groups):
    """Return how much a text has of each word: the weight of the alternative that it has, or 0."""
    tokens = analysis().analyse_text(text, language)
    there = frozenset().union(*(token.terms.terms() for token in tokens))
    return [
        max((one.weight for one in group.alternatives if there.issuperset(one.terms)), default=0.0)
        for group in groups
    ]


def source_of(entry, page):
    """Return the guideline of a section, the organisation of a case; None if the page is gone."""
    return page and (page if entry.type == EntryType.SECTION else page.get_parent())
