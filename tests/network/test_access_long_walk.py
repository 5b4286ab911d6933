"""Ten thousand requests of a hostile member, organisation administrator and visitor.

Every view of the admin is asked by every method with ids of another organisation and with ids that
nothing has. No response is a server error or contains the secret, and nothing changes.
"""

import pytest

from django.test import Client

from network.access.allowed import ALLOWED

from .walk import addresses
from .walk.requests import leaks
from .walk.state import changes, snapshot

pytestmark = pytest.mark.django_db
METHODS = ("get", "head", "post", "put", "patch", "delete", "options")
# A view that is refused is refused before it does anything, and so costs little to ask.
PATHS_WHEN_REFUSED, PATHS_WHEN_ALLOWED = 5, 3
METHODS_WHEN_ALLOWED = ("get", "head", "post", "patch")
BODY = {"title": "Ändrad", "id": "1", "remove": "1", "action-publish": "1"}
LEAST = 10_000
# What every visit writes about the visitor, and what a wrong form is counted by.
SIGNING_OUT = {"admin_sign_out", "wagtailadmin_logout"}


def people_of(network):
    return {"member": network.member, "administrator": network.administrator, "visitor": None}


def requests(network):
    """Yield (view name, path, method) of the whole walk of one person."""
    for view in addresses.views():
        if view.name in SIGNING_OUT:
            continue
        is_allowed = view.name in ALLOWED
        count = PATHS_WHEN_ALLOWED if is_allowed else PATHS_WHEN_REFUSED
        for path in addresses.paths(view, network.other, count):
            for method in METHODS_WHEN_ALLOWED if is_allowed else METHODS:
                yield view.name, path, method


def browser(person):
    client = Client(raise_request_exception=False)
    if person:
        client.force_login(person)
    return client


@pytest.mark.slow
def test_ten_thousand_requests_learn_and_change_nothing(network):
    browsers = {who: browser(person) for who, person in people_of(network).items()}
    before, wrong, count = snapshot(), [], 0
    for who, client in browsers.items():
        for _name, path, method in requests(network):
            count += 1
            arguments = {"data": BODY} if method == "post" else {}
            response = getattr(client, method)(path, **arguments)
            if response.status_code >= 500 or leaks(response):
                wrong.append(f"{who}: {method} {path}: {response.status_code}")
    assert not wrong
    assert count >= LEAST
    assert changes(before, snapshot()) == {}
