"""One organisation stays one, however its name is typed."""

import pytest

from network.membership.organisations import create_organisation, find_organisation
from tests.factories.people import organisation_index

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "typed",
    [
        "Höörs kommun",
        "höörs KOMMUN",
        "Höörs  kommun",
        " Höörs\u00a0kommun ",
        "Ho\u0308o\u0308rs kommun",
        "HO\u0308O\u0308RS\tKOMMUN",
    ],
)
def test_names_that_differ_in_blanks_case_or_composition_are_one(typed):
    organisation_index()
    page = create_organisation("Höörs kommun", "municipality")
    assert find_organisation(typed) == page


def test_a_name_is_kept_with_single_blanks_and_composed_letters():
    organisation_index()
    page = create_organisation(" Go\u0308teborgs \u00a0stad", "municipality")
    assert page.title == "Göteborgs stad"
    assert page.slug == "goteborgs-stad"


def test_letters_of_europe_stay_in_the_address():
    organisation_index()
    assert create_organisation("Københavns Kommune", "municipality").slug == "kobenhavns-kommune"
