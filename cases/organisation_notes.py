"""What organisations host and where they speak; see `network.organisation_notes`."""

from collections import defaultdict

from cases.choices import Role
from cases.models import EventOrganisation, EventPage, InitiativeOrganisation, InitiativePage
from home.caching.content_version import MAX_LANGUAGES, cached_until_change
from home.i18n.locales import active_locale_id
from home.visibility import readable

ROLES = (Role.HOST, Role.SPEAKER)


def hosts_and_speakers():
    """Return {translation key of an organisation: [(label of a role, titles)]}."""
    return hosts_and_speakers_in(active_locale_id())


@cached_until_change(max_entries=MAX_LANGUAGES)
def hosts_and_speakers_in(locale_id):
    """Return the same; `locale_id`, that of the active language, is the key of the cache.

    An event is left out if the organisation has the same role in its initiative.
    """
    found = defaultdict(lambda: defaultdict(dict))
    pages = public_in(locale_id, InitiativePage)
    for key, role, page, title in roles_in(pages, InitiativeOrganisation, "page"):
        found[key][role][page] = title
    pages = public_in(locale_id, EventPage)
    for key, role, initiative, title in roles_in(pages, EventOrganisation, "page__initiative"):
        if initiative not in found[key][role]:
            found[key][role][title] = title
    return {
        key: [(Role(role).label, list(roles[role].values())) for role in ROLES if role in roles]
        for key, roles in found.items()
    }


def public_in(locale_id, model):
    return readable(model.objects.filter(locale_id=locale_id))


def roles_in(pages, rows, initiative):
    """Return tuples (key of an organisation, role, key of an initiative, title) of pages.

    initiative: the lookup from a row to its initiative.
    """
    return (
        rows.objects.filter(page__in=pages, role__in=ROLES)
        .order_by("page__path", "sort_order")
        .values_list(
            "organisation__translation_key",
            "role",
            f"{initiative}__translation_key",
            "page__title",
        )
    )
