"""What organisations host and speak at; see `network.organisation_notes`."""

from collections import defaultdict

from cases.choices import Role
from cases.models import EventOrganisation, EventPage, InitiativeOrganisation, InitiativePage
from home.i18n.locales import active_locale_id
from home.visibility import readable

ROLES = (Role.HOST, Role.SPEAKER)


def hosts_and_speakers():
    """Return {translation key of an organisation: [(role in words, titles)]}.

    An event says nothing new where the organisation has the same role in its initiative.
    """
    found = defaultdict(lambda: defaultdict(dict))
    for key, role, page, title in roles_in(InitiativePage, InitiativeOrganisation, "page"):
        found[key][role][page] = title
    for key, role, initiative, title in roles_in(EventPage, EventOrganisation, "page__initiative"):
        if initiative not in found[key][role]:
            found[key][role][title] = title
    return {
        key: [(Role(role).label, list(roles[role].values())) for role in ROLES if role in roles]
        for key, roles in found.items()
    }


def roles_in(model, rows, initiative):
    """Return (key of an organisation, its role, key of an initiative, title) of a type of page.

    initiative: the relation of a row to the initiative.
    """
    pages = readable(model.objects.filter(locale_id=active_locale_id()))
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
