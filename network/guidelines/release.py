"""Releases a version: a snapshot of the published content in each translated language."""

from django.db import transaction

from network.guidelines.canonical import canonical_json
from network.guidelines.completeness import missing_parts
from network.guidelines.content import content_of_page
from network.models import GuidelinePage, GuidelineVersion
from network.models.guideline_version import parse_number

from .signals import version_released


class IncompleteError(Exception):
    """The guideline lacks something; `lines` says what."""

    def __init__(self, lines):
        super().__init__(lines)
        self.lines = lines


def published_contents(page):
    """Return {language code: Content} of the live pages of a guideline that are not aliases."""
    pages = GuidelinePage.objects.live().filter(
        translation_key=page.translation_key, alias_of__isnull=True
    )
    contents = {}
    for one in pages.select_related("locale").order_by("locale_id"):
        if one.sections_language == one.locale.language_code:
            contents[one.sections_language] = content_of_page(one)
    return contents


def snapshot(contents):
    """Return {language code: Content} as the canonical JSON that a version stores."""
    return canonical_json({language: one.as_dict() for language, one in contents.items()})


def suggested_number(latest):
    """Return the number of the version after `latest`, which may be None."""
    return f"{latest.major}.{latest.minor + 1}" if latest else "1.0"


@transaction.atomic
def release(page, number, change_kind, notes, released_on):
    """Create a GuidelineVersion of the published content; raise IncompleteError."""
    contents = published_contents(page)
    missing = missing_parts(contents)
    if missing:
        raise IncompleteError(missing)
    major, minor = parse_number(number)
    version = GuidelineVersion.objects.create(
        page=source_page(page),
        major=major,
        minor=minor,
        released_on=released_on,
        change_kind=change_kind,
        notes=notes,
        content=snapshot(contents),
    )
    transaction.on_commit(lambda: version_released.send(GuidelineVersion, version=version))
    return version


def source_page(page):
    """Return the page of a guideline in the first language, to which its versions belong."""
    pages = GuidelinePage.objects.filter(translation_key=page.translation_key)
    return pages.order_by("locale_id").first()
