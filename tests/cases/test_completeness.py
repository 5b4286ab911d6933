"""The fields that are required to submit and to publish a case."""

import pytest

from cases.completeness import (
    REQUIRED_TO_PUBLISH,
    REQUIRED_TO_SUBMIT,
    missing_to_publish,
    missing_to_submit,
)

COMPLETE = dict.fromkeys(
    (*REQUIRED_TO_SUBMIT, *REQUIRED_TO_PUBLISH, "contact_email", "obstacles"), "något"
)


def test_nothing_is_missing_from_a_complete_case():
    assert missing_to_submit(COMPLETE) == []
    assert missing_to_publish(COMPLETE) == []


@pytest.mark.parametrize("name", REQUIRED_TO_SUBMIT)
@pytest.mark.parametrize("empty", ["", "  ", None, [], '<p data-block-key="a1"></p>'])
def test_a_field_required_to_submit_is_also_required_to_publish(name, empty):
    values = {**COMPLETE, name: empty}
    assert missing_to_submit(values) == [name]
    assert missing_to_publish(values) == [name]


@pytest.mark.parametrize("name", REQUIRED_TO_PUBLISH)
def test_a_field_required_to_publish_is_not_required_to_submit(name):
    values = {**COMPLETE, name: ""}
    assert missing_to_submit(values) == []
    assert missing_to_publish(values) == [name]


def test_a_contact_page_is_enough_as_a_contact():
    values = {**COMPLETE, "contact_email": "", "contact_url": "https://kommun.example/"}
    assert missing_to_submit(values) == []
    assert missing_to_submit({**values, "contact_url": ""}) == ["contact_email"]


def test_obstacles_are_required_of_a_case_that_ended_without_rollout():
    values = {**COMPLETE, "phase": "ended_without_rollout", "obstacles": ""}
    assert missing_to_publish(values) == ["obstacles"]
    assert missing_to_publish({**values, "phase": "pilot"}) == []
