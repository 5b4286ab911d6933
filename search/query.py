"""The search query as read from a URL: leniently for people, strictly for programs."""

import re
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

from wagtail.models import Site

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from home.i18n.locales import locale_id_of
from search.choices import CHOICES, FacetName, Sort

# Limits to which input is clipped before anything else is done with it.
MAX_CHARACTERS = 200
MAX_CHOICES = 30
MAX_VALUE_CHARACTERS = 60
MAX_PAGE = 500
PER_PAGE = 20
MAX_PER_PAGE = 100

# Characters that no word contains: control characters, lone surrogates, bidirectional marks.
INVISIBLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\ud800-\udfff\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+"
)
FACETS = tuple(FacetName.values)
RETRIEVERS = ("lexical", "semantic")


@dataclass(frozen=True)
class SearchQuery:
    """A search; immutable. `parameters` returns it as a query string.

    chosen: {facet: (key, …)} by the reader: any of the keys of a facet, and all of the facets.
    fixed: the same by the page, which the reader neither sees nor removes. own_order: the order of
    a list without words. retrievers: what may find a result.
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
    retrievers: tuple[str, ...] = RETRIEVERS

    @property
    def filters(self):
        """Return {facet: keys} that the reader and the page have chosen."""
        return {**self.chosen, **self.fixed}

    @property
    def default_order(self):
        """Return the order if the reader has chosen none."""
        return Sort.RELEVANCE if self.text else self.own_order

    @property
    def order(self):
        """Return the order; without words there is no relevance."""
        if self.sort and (self.text or self.sort != Sort.RELEVANCE):
            return self.sort
        return self.default_order

    @property
    def bare(self):
        """Return the query string without any choice."""
        return self.parameters(chosen={})

    def parameters(self, **changes):
        """Return the query string of this search with changes, from the first page on."""
        query = replace(self, **{"page": 1, **changes})
        pairs = [("q", query.text)] if query.text else []
        pairs += [(name, key) for name in FACETS for key in query.chosen.get(name, ())]
        if query.sort:
            pairs.append(("sort", query.sort))
        if query.page > 1:
            pairs.append(("page", query.page))
        return urlencode(pairs)

    def without(self, name, key):
        """Return the query string without one choice."""
        keys = tuple(one for one in self.chosen.get(name, ()) if one != key)
        rest = {other: values for other, values in self.chosen.items() if other != name}
        return self.parameters(chosen={**rest, **({name: keys} if keys else {})})


def query_from_request(request, language=None, **values):
    """Return the SearchQuery of a request; `values` are fields that the URL does not give."""
    language = language or get_language()
    site = Site.find_for_request(request)
    return read_query(
        request.GET,
        language=language,
        locale_id=locale_id_of(language),
        site_id=site.pk if site else None,
        **values,
    )


def read_query(data, **context):
    """Return the SearchQuery of a QueryDict; invalid values are ignored."""
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
    """Return (text without invisible characters, clipped; whether it was longer)."""
    head = text[: MAX_CHARACTERS * 4]
    cleaned = " ".join(INVISIBLE.sub(" ", head).split())
    return cleaned[:MAX_CHARACTERS].strip(), len(cleaned) > MAX_CHARACTERS or len(head) < len(text)


def read_choices(data):
    """Return {facet: keys}, each key once, at most MAX_CHOICES of a facet."""
    chosen = {}
    for name in FACETS:
        values = (clean_value(value) for value in data.getlist(name)[: MAX_CHOICES * 2])
        keys = tuple(dict.fromkeys(filter(None, values)))[:MAX_CHOICES]
        if keys:
            chosen[name] = keys
    return chosen


def clean_value(value):
    return INVISIBLE.sub("", value[: MAX_VALUE_CHARACTERS * 2]).strip()[:MAX_VALUE_CHARACTERS]


def number(text, minimum, maximum):
    """Return the integer of a text, clamped to the bounds, or None."""
    text = (text or "").strip()
    if not (text.isascii() and text.isdigit()):
        return None
    # No bound has more digits, and converting thousands of them takes long.
    return maximum if len(text) > 9 else max(minimum, min(int(text), maximum))


def errors_of(data, known=("format",)):
    """Return {parameter: error message} of a QueryDict, for the JSON API."""
    found = {}
    for name in data:
        if name not in {"q", "sort", "page", "per_page", *FACETS, *known}:
            found[name[:60]] = _("There is no such parameter.")
    if clean_text(data.get("q", ""))[1]:
        found["q"] = _("At most %(number)s characters.") % {"number": MAX_CHARACTERS}
    if INVISIBLE.search(data.get("q", "")[: MAX_CHARACTERS * 4]):
        found["q"] = _("Contains characters that no word has.")
    if "sort" in data and data["sort"] not in Sort.values:
        found["sort"] = _("One of: %(values)s.") % {"values": ", ".join(Sort.values)}
    for name, maximum in (("page", MAX_PAGE), ("per_page", MAX_PER_PAGE)):
        if name in data and number(data[name], 1, maximum) != parsed(data[name]):
            found[name] = _("A whole number from 1 to %(most)s.") % {"most": maximum}
    for name in FACETS:
        found |= choice_errors(name, data.getlist(name))
    return {INVISIBLE.sub("?", name): text for name, text in found.items()}


def parsed(text):
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else -1


def choice_errors(name, values):
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
