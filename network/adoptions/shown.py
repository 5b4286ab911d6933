"""What pages show of adoptions: who uses a guideline, which an organisation uses, and how many."""

from dataclasses import dataclass, replace

from home.caching.content_version import cached_until_change
from home.i18n.locales import active_locale_id
from home.i18n.translations import localized
from home.models import HomePage
from home.reverse_below import reverse_below
from home.sections import Section
from network.models import Adoption, GuidelinePage, OrganisationPage, SavedAdaptation

MOST_GUIDELINES = 100  # times languages


@dataclass(frozen=True)
class ShownAdoption:
    """An adoption with its pages in the active language.

    `document` is the address of the adaptation that the organisation has published here, or of its
    document elsewhere, or "".
    """

    adoption: object
    organisation: object
    guideline: object
    document: str = ""


def page_sections(page, request):
    """Return the section of a page about adoptions; a hook of `home.sections`."""
    if isinstance(page, GuidelinePage):
        return users_of(page)
    if isinstance(page, OrganisationPage):
        return used_by(page)
    return total() if isinstance(page, HomePage) else None


def shown(adoptions):
    """Return ShownAdoptions in the active language, in four queries however many they are."""
    adoptions = list(adoptions)
    if not adoptions:
        return []
    organisations = by_key(localized(one.organisation for one in adoptions))
    guidelines = by_key(localized(one.guideline for one in adoptions))
    pairs = [
        ShownAdoption(
            one,
            organisations.get(one.organisation.translation_key),
            guidelines.get(one.guideline.translation_key),
        )
        for one in adoptions
    ]
    pairs = with_documents(pairs)
    return [one for one in pairs if one.organisation and one.guideline]


def with_documents(pairs):
    """Return the ShownAdoptions with the addresses of what the organisations have published."""
    rows = SavedAdaptation.objects.public().filter(
        organisation__in=[one.adoption.organisation_id for one in pairs]
    )
    published = set(rows.values_list("organisation_id", "guideline_id"))
    return [replace(one, document=document_of(one, published)) for one in pairs]


def document_of(shown, published):
    adoption = shown.adoption
    if (adoption.organisation_id, adoption.guideline_id) in published and shown.guideline:
        slug = adoption.organisation.slug
        return reverse_below(shown.guideline, "guideline_adopted", organisation=slug)
    return adoption.url


def by_key(pages):
    return {page.translation_key: page for page in pages}


@cached_until_change(max_entries=MOST_GUIDELINES)
def adoptions_of(guideline_key, locale_id):
    """Return the ShownAdoptions of a guideline in a language, which is the active one."""
    return shown(Adoption.objects.public().filter(guideline__translation_key=guideline_key))


def users_of(page):
    """Return who uses a guideline, or None where nobody says so."""
    adoptions = adoptions_of(page.translation_key, active_locale_id())
    if not adoptions:
        return None
    organisations = [one.adoption.organisation for one in adoptions]
    context = {"adoptions": adoptions, "organisations": organisations, "page": page}
    return Section("network/adoptions/users.html", context, order=10)


def used_by(page):
    """Return the guidelines that an organisation uses, or None where it says nothing."""
    adoptions = shown(Adoption.objects.public().of_organisation(page))
    if not adoptions:
        return None
    return Section("network/adoptions/used.html", {"adoptions": adoptions}, order=5)


def total():
    """Return how many organisations use a guideline of the network, or None for none."""
    organisations = Adoption.objects.public().values("organisation").distinct().count()
    if not organisations:
        return None
    return Section("network/adoptions/total.html", {"count": organisations}, order=15)
