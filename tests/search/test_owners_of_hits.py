"""A hit names the owner of a case only while the owner is public."""

import pytest

from tests.factories.cases import CasePageFactory
from tests.factories.network import OrganisationPageFactory
from tests.search.entries import results

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["/sok/?q=kobbkartan", "/api/search?q=kobbkartan"])
def test_an_owner_that_is_withdrawn_is_not_named(
    client, django_capture_on_commit_callbacks, address
):
    with django_capture_on_commit_callbacks(execute=True):
        owner = CasePageFactory(title="Kobbkartan").get_parent()
    assert owner.title in client.get(address).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        owner.specific.unpublish()
    html = client.get(address).content.decode()
    assert "Kobbkartan" in html
    assert owner.title not in html


def test_an_owner_that_is_withdrawn_is_not_named_before_the_case_is_indexed_again(
    django_capture_on_commit_callbacks,
):
    with django_capture_on_commit_callbacks(execute=True):
        owner = CasePageFactory(title="Kobbkartan").get_parent()
    [found] = results("kobbkartan").results
    assert found.entry.owner == owner.title
    owner.specific.unpublish()
    [found] = results("kobbkartan").results
    assert found.entry.owner == ""


def test_an_owner_is_named_although_another_organisation_of_that_name_is_withdrawn(
    django_capture_on_commit_callbacks,
):
    with django_capture_on_commit_callbacks(execute=True):
        owner, other = (
            OrganisationPageFactory(title="Säl AB"),
            OrganisationPageFactory(title="Säl AB"),
        )
        CasePageFactory(title="Kobbkartan", parent=owner)
    with django_capture_on_commit_callbacks(execute=True):
        other.unpublish()
    [found] = [one for one in results("kobbkartan").results if one.entry.type == "case"]
    assert found.entry.owner == "Säl AB"
