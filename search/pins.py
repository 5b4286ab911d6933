"""Pinned results ("best bets"): pages that the editors show first for certain searches."""

from collections import defaultdict
from dataclasses import replace
from functools import lru_cache
from uuid import uuid5

from search.analysed_query import analysis
from search.choices import Sort
from search.engines.engine import Hit
from search.models import Entry, PinnedResult
from search.models.synonym_group import lines_of
from search.text.analysis import LANGUAGES
from search.text.tokens import comparable, split_words
from search.text.word_lists import is_stop_word


def with_pinned(response, query):
    """Return an EngineResponse with the pinned hits of a SearchQuery first.

    Only on the first page of results that are neither filtered nor sorted.
    """
    is_plain = query.page == 1 and not query.filters and query.order == Sort.RELEVANCE
    ids = pinned_ids(query) if query.text and is_plain and response.page == 1 else []
    if not ids:
        return response
    scores = {hit.id: hit for hit in response.hits}
    pinned = [replace(scores.get(pk, Hit(pk, 0.0, ())), is_pinned=True) for pk in ids]
    others = [hit for hit in response.hits if hit.id not in ids]
    # A match on a later page is counted already.
    is_complete = response.total <= len(response.hits)
    added = len(set(ids) - scores.keys()) if is_complete else 0
    return replace(response, hits=[*pinned, *others], total=response.total + added)


def pinned_ids(query):
    """Return the ids of the entries pinned to a SearchQuery that its reader can see."""
    pins = compiled(read_pins())
    exact = pins.get(comparable(query.text), ())
    keys = exact or [key for form in normal_forms(query.text) for key in pins.get(form, ())]
    return visible_ids(keys, query)


def ids_with_prefix(query):
    """Return the ids of the visible entries pinned to searches in which the query starts a word."""
    start = f" {comparable(query.text)}"
    keys = [
        entry_key(page_key, anchor)
        for words, page_key, anchor in read_pins()
        if any(start in f" {comparable(phrase)}" for phrase in lines_of(words))
    ]
    return visible_ids(keys, query)


def read_pins():
    """Return (searches, translation key, anchor) of each pin; the key is that of all languages."""
    pins = PinnedResult.objects.order_by("pk")
    return tuple(pins.values_list("words", "page__translation_key", "anchor"))


def visible_ids(keys, query):
    """Return the ids of the visible entries with these translation keys, in order."""
    if not keys:
        return []
    visible = Entry.objects.shown_in(query.locale_id, query.site_id)
    rows = visible.filter(translation_key__in=keys).values_list("translation_key", "pk")
    found = dict(rows)
    return [found[key] for key in dict.fromkeys(keys) if key in found]


def entry_key(page_key, anchor):
    """Return the translation key of the entry of a page, or of its section."""
    return uuid5(page_key, anchor) if anchor else page_key


@lru_cache(maxsize=4)
def compiled(rows):
    """Return {phrase, or normal form of one: translation keys of entries} of `read_pins`."""
    pins = defaultdict(list)
    for words, page_key, anchor in rows:
        for phrase in lines_of(words):
            for form in (comparable(phrase), *normal_forms(phrase)):
                pins[form].append(entry_key(page_key, anchor))
    return pins


def normal_forms(text):
    """Return the lemmas of a phrase without stop words, as Swedish and as English."""
    words = list(split_words(text))
    forms = []
    for language in LANGUAGES:
        kept = [one for one in words if not is_stop_word(one.surface, one.text, language)] or words
        lemmas = [analysis().terms_of(word, language).lemmas[0] for word in kept]
        forms.append((language, *lemmas))
    return [form for form in dict.fromkeys(forms) if len(form) > 1]
