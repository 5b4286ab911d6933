"""The sections of pages about adoptions: of guidelines, organisations and the front page."""

from dataclasses import dataclass, replace

from home.caching.content_version import cached_until_change
from home.i18n.locales import active_locale_id
from home.i18n.translations import localized
from home.models import HomePage
from home.reverse_below import reverse_below
from home.sections import Section
from network.models import Adoption, GuidelinePage, OrganisationPage, SavedAdaptation

MAX_GUIDELINES = 100  # times languages


@dataclass(frozen=True)
class LocalizedAdoption:
    """An adoption with its pages in the active language.

    `document` is the address of the adaptation that the organisation has published here, or of its
    document elsewhere, or "".
    """

    adoption: object
    organisation: object
    guideline: object
    document: str = ""


def page_sections(page, request):
    """Hook of `home.sections`: return the Section about adoptions, or None."""
    if isinstance(page, GuidelinePage):
        return users_section(page)
    if isinstance(page, OrganisationPage):
        return used_guidelines_section(page)
    return total_section() if isinstance(page, HomePage) else None


def localized_adoptions(adoptions):
    """Return LocalizedAdoptions in the active language, in a constant number of queries."""
    adoptions = list(adoptions)
    if not adoptions:
        return []
    organisations = by_key(localized(one.organisation for one in adoptions))
    guidelines = by_key(localized(one.guideline for one in adoptions))
    pairs = [
        LocalizedAdoption(
            one,
            organisations.get(one.organisation.translation_key),
            guidelines.get(one.guideline.translation_key),
        )
        for one in adoptions
    ]
    pairs = with_documents(pairs)
    return [one for one in pairs if one.organisation and one.guideline]


def with_documents(pairs):
    """Return the LocalizedAdoptions with the addresses of published adaptations."""
    rows = SavedAdaptation.objects.public().filter(
        organisation__in=[one.adoption.organisation_id for one in pairs]
    )
    published = set(rows.values_list("organisation_id", "guideline_id"))
    return [replace(one, document=document_of(one, published)) for one in pairs]


def document_of(localized_adoption, published):
    adoption = localized_adoption.adoption
    if (
        adoption.organisation_id,
        adoption.guideline_id,
    ) in published and localized_adoption.guideline:
        slug = adoption.organisation.slug
        return reverse_below(localized_adoption.guideline, "guideline_adopted", organisation=slug)
    return adoption.url


def by_key(pages):
    return {page.translation_key: page for page in pages}


@cached_until_change(max_entries=MAX_GUIDELINES)
def adoptions_of(guideline_key, locale_id):
    """Return the LocalizedAdoptions of a guideline; `locale_id`, the active one, is a cache key."""
    return localized_adoptions(
        Adoption.objects.public().filter(guideline__translation_key=guideline_key)
    )


def users_section(page):
    """Return the Section with the users of a guideline, or None if there are none."""
    adoptions = adoptions_of(page.translation_key, active_locale_id())
    if not adoptions:
        return None
    organisations = [one.adoption.organisation for one in adoptions]
    context = {"adoptions": adoptions, "organisations": organisations, "page": page}
    return Section("network/adoptions/users.html", context, order=10)


def used_guidelines_section(page):
    """Return the Section with the guidelines that an organisation uses, or None."""
    adoptions = localized_adoptions(Adoption.objects.public().of_organisation(page))
    if not adoptions:
        return None
    return Section("network/adoptions/used.html", {"adoptions": adoptions}, order=5)


def total_section():
    """Return the Section with the number of organisations that use a guideline, or None."""
    organisations = Adoption.objects.public().values("organisation").distinct().count()
    if not organisations:
        return None
    return Section("network/adoptions/total.html", {"count": organisations}, order=15)
