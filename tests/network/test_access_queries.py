"""How many questions a member's pages of the admin ask the database, however much there is."""

import random

import pytest

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases.models import CasePage
from tests.bench import many_cases
from tests.factories import people

from .walk.world import case

pytestmark = pytest.mark.django_db
BUDGET = 80


def queries(client, address):
    """Return how many queries a page takes once what it caches has been made."""
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def addresses(network):
    draft, live = network.one.ids("page")[:2]
    return {
        "home": reverse("wagtailadmin_home"),
        "cases": reverse("wagtailadmin_explore", args=[network.one.access.organisation_id]),
        "edit": reverse("wagtailadmin_pages:edit", args=[draft]),
        "edit live": reverse("wagtailadmin_pages:edit", args=[live]),
        "edit in review": reverse("wagtailadmin_pages:edit", args=[network.one.ids("page")[4]]),
        "profile": reverse("wagtailadmin_pages:edit", args=[network.one.access.organisation_id]),
        "add": reverse(
            "wagtailadmin_pages:add",
            args=["cases", "casepage", network.one.access.organisation_id],
        ),
        "history": reverse("wagtailadmin_pages:history", args=[live]),
        "search": reverse("wagtailadmin_pages:search") + "?q=skog",
        "images": reverse("wagtailimages:index"),
        "documents": reverse("wagtaildocs:index"),
        "choose page": reverse("wagtailadmin_choose_page_search") + "?q=offentligt",
        "choose image": reverse("wagtailimages_chooser:choose"),
        "members": reverse("network_members:members", args=[network.one.access.pk]),
        "account": reverse("wagtailadmin_account"),
    }


# A row of the chooser names the page above it, in one question; a page of it has 25 rows.
GROWING = {"choose page"}


def test_no_page_of_a_member_asks_more_when_there_is_more(network, client):
    client.force_login(network.administrator)
    few = {name: queries(client, address) for name, address in addresses(network).items()}
    own = network.one.access.organisation
    for number in range(3):
        owner = people.access(f"Kommun {number}", live=True).organisation
        case(owner, f"Offentligt {number}", None, live=True)
        case(own, f"Skogens {number}", network.member, live=True)
        case(own, f"Skogens utkast {number}", network.member, live=False)
    many = {name: queries(client, address) for name, address in addresses(network).items()}
    grown = {name: (few[name], many[name]) for name in few if many[name] > few[name]}
    assert set(grown) <= GROWING
    assert {name: count for name, count in many.items() if count > BUDGET} == {}


# What issue of a network the budget is for, and how much of it is the member's own.
CASES, OWN, ORGANISATIONS = 1_000, 300, 200


def fill(network):
    """Make a network of full size; half of the cases of the own organisation are drafts."""
    maker = many_cases.Maker(random.Random(7))  # noqa: S311 - the same cases each time
    more = ORGANISATIONS - len(maker.organisations) - 2
    home = maker.organisations[0].get_parent()
    maker.organisations += [
        home.add_child(instance=many_cases.organisation(100 + number, maker.locale))
        for number in range(more)
    ]
    maker.make(range(CASES - OWN))
    own = network.one.access.organisation
    maker.organisations = [own]
    maker.make(range(100, 100 + OWN))
    below = CasePage.objects.descendant_of(own)
    below.filter(pk__in=below.order_by("-pk").values("pk")[: OWN // 2]).update(live=False)
    maker.count_children()


@pytest.mark.slow
def test_a_network_of_full_size_stays_within_the_budget(network, client):
    fill(network)
    assert CasePage.objects.filter(alias_of=None).count() >= CASES
    client.force_login(network.administrator)
    counts = {name: queries(client, address) for name, address in addresses(network).items()}
    assert {name: count for name, count in counts.items() if count > BUDGET} == {}
