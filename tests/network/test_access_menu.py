"""What members find in the menu: nothing that they cannot use, and what is theirs."""

import pytest
from wagtail.admin.menu import admin_menu, help_menu, reports_menu, settings_menu

from django.urls import Resolver404, resolve

from tests.factories import people
from tests.shared import shared_fixture

pytestmark = pytest.mark.django_db
shared_access = shared_fixture(lambda: people.access(live=True))
MENUS = [admin_menu, help_menu, reports_menu, settings_menu]


def addresses(menu, request):
    return [item.url for item in menu.menu_items_for_request(request) if item.url != "#"]


def opens(client, address):
    try:
        resolve(address)
    except Resolver404:
        return True  # Another site, or something for a script.
    return client.get(address).status_code == 200


@pytest.fixture
def request_by(rf):
    def make(user):
        request = rf.get("/hantera/")
        request.user = user
        return request

    return make


@pytest.mark.parametrize("make", [people.member, people.organisation_administrator])
def test_everything_in_the_menu_opens(access, client, request_by, make):
    user = make(access)
    client.force_login(user)
    for menu in MENUS:
        for address in addresses(menu, request_by(user)):
            assert opens(client, address), address


def test_the_menu_leads_to_the_own_organisation_and_to_its_people(access, request_by):
    member, administrator = people.member(access), people.organisation_administrator(access)
    explore = f"/hantera/pages/{access.organisation_id}/"
    members = f"/hantera/organisations/{access.pk}/"
    assert explore in addresses(admin_menu, request_by(member))
    assert members not in addresses(admin_menu, request_by(member))
    assert members in addresses(admin_menu, request_by(administrator))


def test_a_member_has_no_reports_and_no_settings(access, request_by):
    request = request_by(people.member(access))
    assert not reports_menu.menu_items_for_request(request)
    assert not settings_menu.menu_items_for_request(request)
