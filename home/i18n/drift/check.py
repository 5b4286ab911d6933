"""What a check is given and what it returns."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from wagtail.models import Page

from home.i18n.sync.counterparts import following_locales, source_locale_id


@dataclass(frozen=True)
class Drift:
    """Something that is out of step: the id of the page to mend, and what is wrong in words."""

    page_id: int
    text: str


class Row(NamedTuple):
    """The columns of a page that tell whether it is in step."""

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
    """All pages below the root, as read in one query, by language and by what they are."""

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
    def following(self):
        """Return {id: language code} of the locales that have to have every page."""
        return {locale.pk: locale.language_code for locale in following_locales()}

    def parent_of(self, row):
        return self.by_path.get(row.path[: -Page.steplen])

    def below_front_page(self, row):
        return len(row.path) > 2 * Page.steplen


class Check:
    """Looks for one kind of drift.

    name: how the kind is called in the command's output.
    """

    name = ""

    def find(self, trees):
        """Yield a Drift for each page that is out of step."""
        raise NotImplementedError

    def mend(self, drift):
        """Bring the page of a Drift into step; do nothing where that has been done meanwhile."""
        raise NotImplementedError


def page(drift):
    """Return the specific page of a Drift, or None where it is gone."""
    found = Page.objects.filter(pk=drift.page_id).first()
    return found.specific if found else None


def with_original(drift):
    """Return (page, its original) of a Drift, specific ones; (None, None) where one is gone."""
    found = page(drift)
    original = (
        found
        and Page.objects.filter(
            translation_key=found.translation_key, locale_id=source_locale_id()
        ).first()
    )
    return (found, original.specific) if original else (None, None)
