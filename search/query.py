"""What somebody asks for, read from an address: tolerantly for people, strictly for machines."""

import re
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from search.choices import CHOICES, FacetName, Sort

# Input is clipped to these before any work is done on it, so that none costs more than another.
MAX_CHARACTERS = 200
MAX_CHOICES = 30
MAX_VALUE_CHARACTERS = 60
MAX_PAGE = 500
PER_PAGE = 20
MAX_PER_PAGE = 100

# Characters that are no part of any word: controls, lone surrogates, marks of direction.
UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\ud800-\udfff\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+"
)
FACETS = tuple(FacetName.values)
LEGS = ("words", "meaning")


@dataclass(frozen=True)
class SearchQuery:
    """A search as it is carried out; immutable, and written as an address by `parameters`.

    chosen: {facet: (key, …)}, any of the keys of a facet and all of the facets. fixed: as chosen,
    but given by the page and not by the reader, who neither sees nor removes it. own_order: how a
    list is sorted without words. legs: what may bring a result; those who search have both.
    """

    text: str = ""
    chosen: dict[str, tuple[str, ...]] = field(default_factory=dict)
    fixed: dict[str, tuple[str, ...]] = field(default_factory=dict)
    sort: str = ""
    page: int = 1
    per_page: int = PER_PAGE
    language: str = "sv"
    locale_id: int | None = None
    site_id: int | None = None
    is_clipped: bool = False
    own_order: str = Sort.NEWEST
    legs: tuple[str, ...] = LEGS

    @property
    def filters(self):
        """Return {facet: keys} of what the reader and the page have chosen together."""
        return {**self.chosen, **self.fixed}

    @property
    def default_order(self):
        """Return how results are sorted that nobody has sorted."""
        return Sort.RELEVANCE if self.text else self.own_order

    @property
    def order(self):
        """Return how results are sorted; without words nothing is more relevant than another."""
        if self.sort and (self.text or self.sort != Sort.RELEVANCE):
            return self.sort
        return self.default_order

    @property
    def bare(self):
        """Return `parameters` without any choice."""
        return self.parameters(chosen={})

    def parameters(self, **changes):
        """Return the query string of this search with other values; the page begins anew."""
        query = replace(self, **{"page": 1, **changes})
        pairs = [("q", query.text)] if query.text else []
        pairs += [(name, key) for name in FACETS for key in query.chosen.get(name, ())]
        if query.sort:
            pairs.append(("sort", query.sort))
        if query.page > 1:
            pairs.append(("page", query.page))
        return urlencode(pairs)

    def without(self, name, key):
        """Return `parameters` where one choice is taken away."""
        keys = tuple(one for one in self.chosen.get(name, ()) if one != key)
        rest = {other: values for other, values in self.chosen.items() if other != name}
        return self.parameters(chosen={**rest, **({name: keys} if keys else {})})


def read_query(data, **context):
    """Return the SearchQuery of a QueryDict; whatever makes no sense is passed over."""
    text, is_clipped = clean_text(data.get("q", ""))
    return SearchQuery(
        text=text,
        chosen=read_choices(data),
        sort=data.get("sort", "") if data.get("sort") in Sort.values else "",
        page=number(data.get("page"), 1, MAX_PAGE) or 1,
        is_clipped=is_clipped,
        **context,
    )


def clean_text(text):
    """Return a text without what cannot be seen, of a bounded length, and whether it was longer."""
    head = text[: MAX_CHARACTERS * 4]
    cleaned = " ".join(UNSEEN.sub(" ", head).split())
    return cleaned[:MAX_CHARACTERS].strip(), len(cleaned) > MAX_CHARACTERS or len(head) < len(text)


def read_choices(data):
    """Return {facet: keys} with each key once; there is no limit to what an address may repeat."""
    chosen = {}
    for name in FACETS:
        values = (clean_value(value) for value in data.getlist(name)[: MAX_CHOICES * 2])
        keys = tuple(dict.fromkeys(filter(None, values)))[:MAX_CHOICES]
        if keys:
            chosen[name] = keys
    return chosen


def clean_value(value):
    return UNSEEN.sub("", value[: MAX_VALUE_CHARACTERS * 2]).strip()[:MAX_VALUE_CHARACTERS]


def number(text, least, most):
    """Return the whole number that a text says, moved into the bounds, or None."""
    text = (text or "").strip()
    if not (text.isascii() and text.isdigit()):
        return None
    # Reading a number of thousands of digits takes long, and no bound is that large.
    return most if len(text) > 9 else max(least, min(int(text), most))


def problems_of(data, known=("format",)):
    """Return {parameter: what is wrong with it} of a QueryDict, for those who want to be told."""
    found = {}
    for name in data:
        if name not in {"q", "sort", "page", "per_page", *FACETS, *known}:
            found[name[:60]] = _("There is no such parameter.")
    if clean_text(data.get("q", ""))[1]:
        found["q"] = _("At most %(number)s characters.") % {"number": MAX_CHARACTERS}
    if UNSEEN.search(data.get("q", "")[: MAX_CHARACTERS * 4]):
        found["q"] = _("Contains characters that no word has.")
    if "sort" in data and data["sort"] not in Sort.values:
        found["sort"] = _("One of: %(values)s.") % {"values": ", ".join(Sort.values)}
    for name, most in (("page", MAX_PAGE), ("per_page", MAX_PER_PAGE)):
        if name in data and number(data[name], 1, most) != as_written(data[name]):
            found[name] = _("A whole number from 1 to %(most)s.") % {"most": most}
    for name in FACETS:
        found |= choice_problems(name, data.getlist(name))
    return {UNSEEN.sub("?", name): text for name, text in found.items()}


def as_written(text):
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else -1


def choice_problems(name, values):
    if len(values) > MAX_CHOICES:
        return {name: _("At most %(number)s values.") % {"number": MAX_CHOICES}}
    if any(not value or clean_value(value) != value for value in values):
        return {name: _("A value is empty, too long or holds characters that no key has.")}
    known = CHOICES[name].values if name in CHOICES else values
    if not set(values) <= set(known):
        return {name: _("One of: %(values)s.") % {"values": ", ".join(known)}}
    if name == FacetName.YEAR and not all(value.isascii() and value.isdigit() for value in values):
        return {name: _("Years, such as %(example)s.") % {"example": 2024}}
    return {}
