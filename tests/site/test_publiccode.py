"""publiccode.yml against the mandatory keys and limits of its standard, version 0.5."""

import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
PUBLICCODE = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
MANDATORY = [
    "publiccodeYmlVersion",
    "name",
    "url",
    "platforms",
    "developmentStatus",
    "softwareType",
    "description",
    "legal.license",
    "maintenance.type",
    "maintenance.contacts",
    "localisation.localisationReady",
    "localisation.availableLanguages",
]


@pytest.mark.parametrize("path", MANDATORY)
def test_a_mandatory_key_has_a_value(path):
    value = PUBLICCODE
    for key in path.split("."):
        value = value[key]
    assert value


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_descriptions_have_the_allowed_lengths(language):
    description = PUBLICCODE["description"][language]
    assert len(description["shortDescription"]) <= 150
    assert 150 <= len(description["longDescription"]) <= 10_000
    assert description["features"]


def test_it_agrees_with_the_project():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert PUBLICCODE["softwareVersion"] == project["version"]
    assert PUBLICCODE["legal"]["license"] == project["license"]["text"]
    assert "EUROPEAN UNION PUBLIC LICENCE v. 1.2" in (ROOT / "LICENSE").read_text(encoding="utf-8")
