"""The synonym groups that a migration creates."""

import pytest
import yaml

from search.migrations import __path__ as migrations
from search.models import SynonymGroup
from search.text.synonyms import Synonyms
from tests.search.entries import entry, fill, titles
from tests.search.text_support import meets, the_analysis

DATA = f"{migrations[0]}/0003_synonyms.yaml"


def groups():
    """Return the groups of the migration, as unsaved SynonymGroups."""
    with open(DATA, encoding="utf-8") as file:
        rows = yaml.safe_load(file)
    return [
        SynonymGroup(words="\n".join(row.get("sv", ())), english="\n".join(row.get("en", ())))
        for row in rows
    ]


def test_every_group_is_valid_in_the_admin():
    for group in groups():
        group.full_clean()


def test_no_group_is_repeated():
    words = [frozenset(text.casefold() for text, _language in one.phrases) for one in groups()]
    assert len(set(words)) == len(words)


@pytest.mark.django_db
def test_the_groups_are_created_by_a_migration():
    assert SynonymGroup.objects.filter(is_active=True).count() == len(groups())


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("bicycles", "räkna cyklar vid bron"),
        ("school meals", "måltider i matsalen"),
        ("waiting time", "väntetiderna blev kortare"),
        ("personal data", "personuppgifter"),
        ("parking", "parkeringar i hamnen"),
        ("noise", "bullret vid vägen"),
    ],
)
def test_an_english_term_finds_the_swedish_one(query, text):
    synonyms = Synonyms([group.phrases for group in groups()], the_analysis())
    for language in ("sv", "en"):
        assert meets(query, text, language, synonyms=synonyms)


@pytest.mark.django_db
def test_a_synonym_ranks_below_the_word_itself():
    fill()
    entry("Fartyg i hamn")
    SynonymGroup.objects.create(words="fartyg\nskuta")
    entry("Skuta i hamn")
    assert titles("skuta") == ["Skuta i hamn", "Fartyg i hamn"]
    assert titles("fartyg") == ["Fartyg i hamn", "Skuta i hamn"]
