"""A member opens every address of the admin with the ids of another organisation.

No response contains what the other has not published, and nothing changes. A new view of Wagtail or
of an app is in neither list, and fails here until it is reviewed.
"""

from copy import deepcopy

import pytest

from django.conf import settings
from django.test import Client

from network.access.allowed import ALLOWED
from tests.factories import people
from tests.shared import shared

from .walk import addresses
from .walk.refused import REFUSED, is_refused
from .walk.requests import how_many, leaks, leaks_in_messages, query, send
from .walk.state import changes, snapshot

VIEWS = addresses.views()
NAMES = list(dict.fromkeys(view.name for view in VIEWS))


@pytest.fixture(scope="module")
def cookies(network, django_db_blocker):
    """The cookies of the walker, who has signed in."""
    with shared(django_db_blocker):
        client = Client()
        client.force_login(network.administrator)
        yield client.cookies


@pytest.fixture(scope="module")
def untouched(cookies, django_db_blocker):
    """The rows of the database before a request."""
    with django_db_blocker.unblock():
        return snapshot()


@pytest.fixture
def walker(cookies, client, db):
    client.cookies = deepcopy(cookies)
    return client


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
    assert count >= 1400


@pytest.mark.parametrize("name", NAMES)
def test_a_member_learns_nothing_and_changes_nothing(name, network, untouched, walker):
    for view in (view for view in VIEWS if view.name == name):
        for path in every_path(view, network):
            for method, response in send(
                walker, path, network.other, network.one, often=name in ALLOWED
            ):
                assert not leaks(response), f"{method} {path}"
    assert not leaks_in_messages(walker)
    assert changes(untouched, snapshot()) == {}


@pytest.mark.parametrize("name", ALLOWED)
def test_what_is_the_members_own_tells_nothing_of_others_either(name, network, walker):
    for view in (view for view in VIEWS if view.name == name):
        for path in addresses.paths(view, network.one):
            if not walker.cookies.get(settings.SESSION_COOKIE_NAME):
                walker.force_login(network.administrator)  # Signing out is one of the views.
            assert not leaks(walker.get(path)), path
            assert not leaks(walker.get(f"{path}?{query(network.other)}")), path


# Views of stock Wagtail that are known to tell of others, each with what it is asked.
TELLING = [
    "wagtailadmin_choose_page_search",
    "wagtailadmin_choose_page_chosen_multiple",
    "wagtailadmin_tag_autocomplete",
    "wagtailadmin_api:documents:listing",
    "wagtailadmin_api:images:listing",
    "wagtailimages_chooser:chosen",
    "wagtaildocs_chooser:chosen_multiple",
    "wagtailadmin_reports:page_types_usage",
    "wagtailimages:index",
    "wagtaildocs:index",
]


@pytest.mark.parametrize("name", TELLING)
def test_the_walk_would_notice(name, network, db, client):
    """The same requests show the secret to somebody whom the guard lets through."""
    client.force_login(people.administrator())
    (view,) = [view for view in VIEWS if view.name == name]
    path = every_path(view, network)[0]
    responses = [response for _method, response in send(client, path, network.other, network.one)]
    assert any(leaks(response) for response in responses)
