"""Role by action by object: what each role may do with each kind of page and file."""

from copy import deepcopy

import pytest

from django.test import Client
from django.urls import reverse

from cases.models import CasePage
from home.models import NodeDocument, NodeImage
from network.models import OrganisationPage
from tests.factories import people
from tests.shared import shared

from .forms import case_data

pytestmark = pytest.mark.django_db

# Who: of organisation `one` (a member and its administrator), of the other, and the staff.
WHO = {
    "member": lambda network: network.member,
    "organisation administrator": lambda network: network.administrator,
    "other": lambda network: network.other.things["user"][0],
    "editor": lambda network: people.editor(),
    "administrator": lambda network: people.administrator(),
    "nobody": lambda network: people.user(),
}
OWN = {"member", "organisation administrator"}
STAFF = {"editor", "administrator"}
ALL = OWN | STAFF

# Pages of organisation `one`, by their place in `world.add_pages` and `add_review`.
PAGES = {"draft": 0, "live": 1, "profile": 2, "in review": 4, "returned": 5}

# {action: {kind of page: who may}}; whoever is not named may not.
OPEN = {
    "edit": dict.fromkeys(PAGES, ALL),
    "view_draft": dict.fromkeys(PAGES, ALL),
    "history": dict.fromkeys(PAGES, ALL),
    "workflow_history": dict.fromkeys(PAGES, ALL),
    "delete": {
        "draft": ALL, "returned": ALL, "in review": STAFF, "live": STAFF, "profile": STAFF,
    },
    "unpublish": {"live": STAFF, "profile": STAFF},
    "move": dict.fromkeys(PAGES, STAFF),
    "copy": dict.fromkeys(PAGES, STAFF),
    "usage": dict.fromkeys(PAGES, ALL),
    "set_privacy": dict.fromkeys(PAGES, STAFF),
}  # fmt: skip


@pytest.fixture(scope="module")
def cookies(network, django_db_blocker):
    """{who: cookies of somebody of the kind who has signed in}"""
    with shared(django_db_blocker):
        yield {who: cookies_of(user(network)) for who, user in WHO.items()}


def cookies_of(user):
    client = Client()
    client.force_login(user)
    return client.cookies


@pytest.fixture
def signed_in(cookies, client, db):
    """A function that makes `client` that of somebody of a kind, and returns it."""

    def sign_in(who):
        client.cookies = deepcopy(cookies[who])
        return client

    return sign_in


def page_of(network, kind):
    model = OrganisationPage if kind == "profile" else CasePage
    return model.objects.get(pk=network.one.ids("page")[PAGES[kind]])


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("action", OPEN)
def test_which_pages_of_the_admin_open(network, signed_in, action, who):
    client = signed_in(who)
    opened = {
        kind
        for kind in PAGES
        if client.get(
            reverse(f"wagtailadmin_pages:{action}", args=[page_of(network, kind).pk])
        ).status_code
        == 200
    }
    assert opened == {kind for kind, allowed in OPEN[action].items() if who in allowed}


# {right: {kind of page: who has it}}, as Wagtail itself judges when a form is sent.
RIGHTS = {
    "can_publish": dict.fromkeys(PAGES, STAFF),
    "can_unpublish": {"live": STAFF, "profile": STAFF},
    "can_edit": dict.fromkeys(PAGES, ALL),
    "can_delete": {
        "draft": ALL, "returned": ALL, "in review": STAFF, "live": STAFF, "profile": STAFF,
    },
    "can_set_view_restrictions": dict.fromkeys(PAGES, STAFF),
    # A review locks for all but the reviewers; the returned case is locked by somebody else.
    "page_locked": {"in review": OWN | {"other", "nobody"}, "returned": set(WHO)},
    "can_add_subpage": {"profile": ALL},
}  # fmt: skip


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("right", RIGHTS)
def test_which_rights_there_are_on_a_page(network, right, who):
    user = WHO[who](network)
    found = {
        kind
        for kind in PAGES
        if getattr(page_of(network, kind).permissions_for_user(user), right)()
    }
    expected = {kind for kind, allowed in RIGHTS[right].items() if who in allowed}
    assert found == expected


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize(("model", "kind", "app"), [
    (NodeImage, "image", "wagtailimages"), (NodeDocument, "document", "wagtaildocs"),
])  # fmt: skip
def test_who_opens_a_file(network, signed_in, who, model, kind, app):
    response = signed_in(who).get(reverse(f"{app}:edit", args=network.one.ids(kind)))
    assert (response.status_code == 200) == (who in ALL)


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("action", ["action-publish", "action-submit", "action-save"])
def test_a_form_that_lacks_something_is_never_published(network, signed_in, who, action):
    page = page_of(network, "live")
    title = page.title
    data = case_data(page, title="En ny rubrik", **{action: "1"})
    signed_in(who).post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)
    page.refresh_from_db()
    assert page.title == title
    # Wagtail keeps a draft when somebody asks to publish who may not.
    kept = {"action-save": ALL, "action-publish": OWN, "action-submit": set()}
    assert (page.draft_title == "En ny rubrik") == (who in kept[action])


ADMIN = {
    "wagtailusers_users:index": {"administrator"},
    "wagtailusers_groups:index": {"administrator"},
    "wagtailsites:index": {"administrator"},
    "wagtaillocales:index": {"administrator"},
    "wagtailadmin_workflows:index": {"administrator"},
    "wagtailadmin_collections:index": {"administrator"},
    "wagtailredirects:index": STAFF,
    "missing_pages_report": STAFF,
    "missing_pages_redirect": STAFF,
    "wagtailsnippets:index": STAFF,
    "wagtailsnippets_network_sector:list": STAFF,
    "wagtailsnippets_network_technique:add": STAFF,
    "wagtailadmin_reports:site_history": STAFF,
    "wagtailadmin_reports:workflow": STAFF,
    "wagtail_localize:translations_report": STAFF,
    "untranslated_pages": STAFF,
    "wagtailimages:index": ALL | {"other"},
    "wagtaildocs:index": ALL | {"other"},
    "wagtailadmin_home": ALL | {"other"},
    "wagtailadmin_account": ALL | {"other"},
}


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("name", ADMIN)
def test_which_parts_of_the_admin_open(signed_in, name, who):
    assert (signed_in(who).get(reverse(name)).status_code == 200) == (who in ADMIN[name])
