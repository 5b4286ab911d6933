"""Sizes of municipalities are read from the tables that SCB and Kolada export."""

import pytest

from django.core.management import CommandError, call_command

from network.municipality_sizes import read_inhabitants, size_band
from tests.factories.home import alias
from tests.factories.network import OrganisationPageFactory


@pytest.mark.parametrize(
    "table",
    [
        '"region";"2024"\n"1281 Lund";"131 117"\n"12 Skåne län";"1428626"\n',
        "municipality_code,name,year,population\n1281,Lund,2024,131117\n",
        "kod\tnamn\tinvånare\n1281\tLund\t131\u00a0117\n\n",
    ],
)
def test_a_table_is_read_whatever_stands_between_its_columns(table):
    assert read_inhabitants(table) == {"1281": 131_117}


@pytest.mark.parametrize("table", ["", "\n", "a,b\nc,d", "1281", "12811,5", "1281,många", "\x00,1"])
def test_what_is_no_row_of_a_municipality_is_passed_over(table):
    assert read_inhabitants(table) == {}


def test_the_limits_belong_to_the_larger_band():
    bands = [size_band(count) for count in (0, 14_999, 15_000, 50_000, 199_999, 200_000)]
    assert [band.value.removeprefix("inhabitants_") for band in bands] == [
        "under_15k", "under_15k", "15k_50k", "50k_200k", "50k_200k", "over_200k",
    ]  # fmt: skip


@pytest.mark.django_db
def test_the_command_sets_the_size_in_both_languages_and_leaves_drafts_alone(tmp_path):
    city = OrganisationPageFactory(title="Malmö stad")
    english = alias(city)
    drafted = OrganisationPageFactory(title="Lunds kommun", has_unpublished_changes=True)
    company = OrganisationPageFactory(title="Höörs kommun", organisation_type="company")
    file = tmp_path / "scb.csv"
    file.write_bytes('"region";"2024"\n"1280 Malmö";"365644"\n1281;1\n1267;1\n'.encode("latin-1"))
    call_command("set_sizes", str(file))
    for page, size in ((city, "over_200k"), (english, "over_200k"), (drafted, ""), (company, "")):
        page.refresh_from_db()
        assert page.size_band.removeprefix("inhabitants_") == size, page


def test_a_file_without_inhabitants_is_refused_in_words(tmp_path):
    file = tmp_path / "empty.csv"
    file.write_text("Region Skåne\n")
    with pytest.raises(CommandError, match="begins with the code of a municipality"):
        call_command("set_sizes", str(file))
