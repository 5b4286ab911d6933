"""Answers known beforehand about municipalities and the organisations of the network."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from home.visibility import readable
from network.choices import KnownAs, OrganisationType
from network.models import OrganisationPage

FILE = Path(__file__).parent / "data" / "municipalities.csv"
BOARDS = {
    (OrganisationType.MUNICIPALITY, "sv"): "Kommunstyrelsen",
    (OrganisationType.MUNICIPALITY, "en"): "The municipal executive board",
    (OrganisationType.REGION, "sv"): "Regionstyrelsen",
    (OrganisationType.REGION, "en"): "The regional executive board",
}


@dataclass(frozen=True)
class KnownOrganisation:
    """An organisation's full name and what kind it is."""

    name: str
    kind: str


@cache
def municipalities():
    """Return {name or short name, case-folded: KnownOrganisation} of Sweden's municipalities."""
    found = {}
    with FILE.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            one = KnownOrganisation(row["municipality_name"], OrganisationType.MUNICIPALITY)
            found[row["municipality_name"].casefold()] = one
            found[row["municipality_name_short"].casefold()] = one
    return found


def names():
    """Return the names to choose among, sorted; one query."""
    network = readable(OrganisationPage.objects.all()).values_list("title", flat=True)
    known = {one.name for one in municipalities().values()}
    return sorted(known | set(network), key=str.casefold)


def find_organisation(name):
    """Return the KnownOrganisation with this name, as people write it, or None."""
    name = " ".join(name.split())
    page = readable(OrganisationPage.objects.filter(title__iexact=name)).first()
    if page:
        return KnownOrganisation(page.title, page.organisation_type)
    return municipalities().get(name.casefold())


def known_answers(organisation, content):
    """Return {key: answer} for the placeholders whose answer is known."""
    facts = {
        KnownAs.NAME: organisation.name,
        KnownAs.BOARD: BOARDS.get((organisation.kind, content.language), ""),
    }
    answers = {
        placeholder.key: facts.get(placeholder.known_as, "") for placeholder in content.placeholders
    }
    return {key: answer for key, answer in answers.items() if answer}
