"""The base class of the checks, their input (Trees) and their results (Drift)."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from wagtail.models import Page

from home.i18n.sync.counterparts import source_locale_id, synchronized_locales


@dataclass(frozen=True)
class Drift:
    """One difference: the id of the page to repair, and a description."""

    page_id: int
    text: str


class Row(NamedTuple):
    """The columns of a page that the checks compare."""

    pk: int
    path: str
    slug: str
    title: str
    translation_key: object
    locale_id: int
    alias_of_id: int
    live: bool
    expired: bool
    go_live_at: object
    expire_at: object
    first_published_at: object
    last_published_at: object
    latest_revision_created_at: object
    owner_id: int


COLUMNS = ("pk", *Row._fields[1:])


class Trees:
    """All pages below the root, read in one query, with lookups."""

    def __init__(self):
        pages = Page.objects.filter(depth__gt=1).order_by("path")
        self.rows = [Row(*values) for values in pages.values_list(*COLUMNS)]

    @cached_property
    def by_id(self):
        return {row.pk: row for row in self.rows}

    @cached_property
    def by_path(self):
        return {row.path: row for row in self.rows}

    @cached_property
    def originals(self):
        """Return {translation key: row} of the pages in the site's own language."""
        source = source_locale_id()
        return {row.translation_key: row for row in self.rows if row.locale_id == source}

    @cached_property
    def pairs(self):
        """Return [(counterpart, original)] of the pages that have an original."""
        return [
            (row, self.originals[row.translation_key])
            for row in self.rows
            if row.locale_id != source_locale_id() and row.translation_key in self.originals
        ]

    @cached_property
    def by_key(self):
        return {(row.translation_key, row.locale_id): row for row in self.rows}

    @cached_property
    def synchronized_locales(self):
        """Return {id: language code} of the locales that need a counterpart of every original."""
        return {locale.pk: locale.language_code for locale in synchronized_locales()}

    def parent_of(self, row):
        return self.by_path.get(row.path[: -Page.steplen])


class Check:
    """Finds and repairs one kind of drift.

    name: the kind, as shown in the output of `check_languages`.
    """

    name = ""

    def find(self, trees):
        """Yield a Drift for each difference."""
        raise NotImplementedError

    def repair(self, drift):
        """Repair the page of a Drift; do nothing if that was done meanwhile."""
        raise NotImplementedError


def page_of(drift):
    """Return the specific page of a Drift, or None if it was deleted."""
    found = Page.objects.filter(pk=drift.page_id).first()
    return found.specific if found else None


def page_and_original(drift):
    """Return (page, original) of a Drift, both specific, or (None, None) if one is deleted."""
    found = page_of(drift)
    original = (
        found
        and Page.objects.filter(
            translation_key=found.translation_key, locale_id=source_locale_id()
        ).first()
    )
    return (found, original.specific) if original else (None, None)
