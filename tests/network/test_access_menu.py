"""What members find in the menu: nothing that they cannot use, and what is theirs."""

import pytest
from wagtail.admin.menu import admin_menu, help_menu, reports_menu, settings_menu

from django.urls import Resolver404, resolve

pytestmark = pytest.mark.django_db
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


@pytest.mark.parametrize("who", ["member", "administrator"])
def test_everything_in_the_menu_opens(network, client, request_by, who):
    user = getattr(network, who)
    client.force_login(user)
    for menu in MENUS:
        for address in addresses(menu, request_by(user)):
            assert opens(client, address), address


def test_the_menu_leads_to_the_own_organisation_and_to_its_people(network, request_by):
    explore = f"/hantera/pages/{network.one.access.organisation_id}/"
    members = f"/hantera/organisations/{network.one.access.pk}/"
    assert explore in addresses(admin_menu, request_by(network.member))
    assert members not in addresses(admin_menu, request_by(network.member))
    assert members in addresses(admin_menu, request_by(network.administrator))


def test_a_member_has_no_reports_and_no_settings(network, request_by):
    assert not reports_menu.menu_items_for_request(request_by(network.member))
    assert not settings_menu.menu_items_for_request(request_by(network.member))
