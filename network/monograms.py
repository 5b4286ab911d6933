"""The letters of monograms, unique among the organisations of a language."""

from home.caching.content_version import MAX_LANGUAGES, cached_until_change
from home.visibility import readable
from home.weave.monogram import distinct_initials
from network.models import OrganisationPage


def monogram_letters(organisation):
    """Return the letters for an organisation; "" for one that is not public, as in a preview."""
    return letters_by_name(organisation.locale_id).get(organisation.title, "")


@cached_until_change(max_entries=MAX_LANGUAGES)
def letters_by_name(locale_id):
    """Return {title: letters} of the public organisations in a language."""
    pages = readable(OrganisationPage.objects.filter(locale_id=locale_id)).order_by("pk")
    return distinct_initials(list(dict.fromkeys(pages.values_list("title", flat=True))))
