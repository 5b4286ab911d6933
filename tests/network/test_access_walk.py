"""A member opens every address of the admin with the ids of another organisation.

Nothing that the other has not published is in any answer, and nothing changes. A view that Wagtail
or an app adds is in neither list, and fails here until somebody has looked at it.
"""

import pytest

from django.urls import reverse

from network.access.allowed import ALLOWED

from .walk import addresses
from .walk.known import REFUSED, is_refused
from .walk.requests import how_many, leaks, send
from .walk.state import changes, snapshot

VIEWS = addresses.views()
NAMES = list(dict.fromkeys(view.name for view in VIEWS))


def test_every_view_of_the_admin_has_been_looked_at():
    unknown = [name for name in NAMES if name not in ALLOWED and not is_refused(name)]
    assert unknown == [], "Allow it, or list it in walk/known.py."


def test_the_lists_name_no_view_that_is_gone():
    assert (set(ALLOWED) | REFUSED) - set(NAMES) == set()
    assert not [name for name in ALLOWED if is_refused(name)]


def every_path(view, network):
    return [
        *addresses.paths(view, network.other),
        *addresses.mixed_paths(view, network.other, network.one),
    ]


def test_the_walk_is_long(network, db):
    count = sum(len(every_path(view, network)) * how_many(view.name in ALLOWED) for view in VIEWS)
    print(count, "requests")
    assert count >= 1400


@pytest.mark.parametrize("name", NAMES)
def test_a_member_learns_nothing_and_changes_nothing(name, network, db, client):
    client.force_login(network.administrator)
    before = snapshot()
    for view in (view for view in VIEWS if view.name == name):
        for path in every_path(view, network):
            for method, response in send(
                client, path, network.other, network.one, often=name in ALLOWED
            ):
                assert not leaks(response), f"{method} {path}"
    assert not leaks(client.get(reverse("wagtailadmin_home"))), "in a message"
    assert changes(before, snapshot()) == {}
