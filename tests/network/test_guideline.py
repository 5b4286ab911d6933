"""Guidelines: sections keep their identifiers, and every placeholder is described."""

import pytest
from wagtail.blocks import StreamBlockValidationError

from django.core.exceptions import ValidationError

from network.blocks import PlaceholdersBlock, SectionsBlock
from network.guidelines.content import section_of_block
from network.models import GuidelinePage
from tests.factories.network import GuidelinePageFactory, placeholder, section

pytestmark = pytest.mark.django_db


def cleaned(block, *parts):
    return block.clean(block.to_python([{"type": kind, "value": value} for kind, value in parts]))


def test_an_identifier_is_made_from_the_heading_where_none_is_given():
    value = cleaned(SectionsBlock(), section("", heading="Elever och barn: så gör du"))
    assert value[0].value["identifier"] == "elever-och-barn-sa-gor-du"


def test_an_identifier_that_is_used_twice_is_refused_at_the_second():
    with pytest.raises(StreamBlockValidationError) as raised:
        cleaned(SectionsBlock(), section("syfte"), section("roller"), section("syfte"))
    assert set(raised.value.block_errors) == {2}


@pytest.mark.parametrize("key", ["Kommun", "vår_kommun", "1a", "a b", ""])
def test_a_key_that_cannot_stand_in_the_text_is_refused(key):
    with pytest.raises(StreamBlockValidationError):
        cleaned(PlaceholdersBlock(), placeholder(key))


def test_a_placeholder_that_is_used_but_not_described_is_named():
    guideline = GuidelinePageFactory()
    guideline.sections = [section("syfte", text="<p>I {{ kommun }} och {{namnd}}.</p>")]
    guideline.placeholders = [placeholder("kommun")]
    with pytest.raises(ValidationError) as raised:
        guideline.full_clean()
    assert "namnd" in str(raised.value.message_dict["placeholders"])
    assert "kommun," not in str(raised.value.message_dict["placeholders"])


def test_a_guideline_whose_placeholders_are_described_can_be_saved():
    guideline = GuidelinePageFactory()
    guideline.sections = [section("syfte", text="<p>I {{ kommun }}.</p>")]
    guideline.placeholders = [placeholder("kommun")]
    guideline.save()
    assert GuidelinePage.objects.get(pk=guideline.pk).used_keys() == {"kommun"}


def section_value(**values):
    block = SectionsBlock()
    raw = {"heading": "Syf", "identifier": "", "text": "<p>Text.</p>", **values}
    return block, block.to_python([{"type": "section", "value": raw}])


def test_a_draft_makes_no_identifier_of_half_a_heading():
    block, value = section_value()
    assert block.clean_deferred(value)[0].value["identifier"] == ""
    block, value = section_value(heading="Syfte och mål")
    assert block.clean(value)[0].value["identifier"] == "syfte-och-mal"
    block, value = section_value(identifier="mitt-eget")
    assert block.clean_deferred(value)[0].value["identifier"] == "mitt-eget"


def test_a_draft_without_identifiers_is_shown_with_those_it_would_get():
    _block, value = section_value(heading="Syfte och mål", kind="mandatory", law_references=[])
    assert section_of_block(value[0].value).identifier == "syfte-och-mal"
