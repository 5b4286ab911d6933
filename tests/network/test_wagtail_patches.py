"""What the site changes in Wagtail itself still fits the installed version."""

import csv
import io

import pytest

from django.urls import reverse

from network.access import wagtail_patches
from network.access.spreadsheets import without_formula
from tests.factories import people
from tests.factories.cases import CasePageFactory

NAMES = {part.__qualname__: part for part in wagtail_patches.FINGERPRINTS}


@pytest.mark.parametrize("name", NAMES)
def test_the_code_that_is_replaced_is_the_one_we_know(name):
    """When this fails, read the changed code of Wagtail, adapt the patch, then the fingerprint."""
    part = NAMES[name]
    assert wagtail_patches.fingerprint(part) == wagtail_patches.FINGERPRINTS[part]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_text_that_begins_like_a_formula_is_text(start):
    assert without_formula(f"{start}1+1") == f"'{start}1+1"


@pytest.mark.parametrize("value", ["Fall", "", None, -3, 1.5, "12-5"])
def test_other_values_stay_as_they_are(value):
    assert without_formula(value) == value


@pytest.mark.django_db
def test_no_export_of_the_admin_holds_a_formula(client):
    CasePageFactory(title="=HYPERLINK(1)", live=True)
    client.force_login(people.administrator())
    response = client.get(f"{reverse('network_freshness:report')}?export=csv")
    rows = csv.reader(io.StringIO(response.getvalue().decode()))
    cells = [cell for row in rows for cell in row]
    assert "'=HYPERLINK(1)" in cells
    assert not [cell for cell in cells if cell.startswith("=")]
