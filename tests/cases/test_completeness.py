"""What a case lacks: a draft may lack anything, a submitted case little, a published one less."""

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
def test_what_is_needed_to_submit_is_also_needed_to_publish(name, empty):
    values = {**COMPLETE, name: empty}
    assert missing_to_submit(values) == [name]
    assert missing_to_publish(values) == [name]


@pytest.mark.parametrize("name", REQUIRED_TO_PUBLISH)
def test_what_is_needed_to_publish_does_not_stop_a_submission(name):
    values = {**COMPLETE, name: ""}
    assert missing_to_submit(values) == []
    assert missing_to_publish(values) == [name]


def test_a_page_is_as_good_a_contact_as_an_address():
    values = {**COMPLETE, "contact_email": "", "contact_url": "https://kommun.example/"}
    assert missing_to_submit(values) == []
    assert missing_to_submit({**values, "contact_url": ""}) == ["contact_email"]


def test_a_case_that_ended_without_rollout_says_what_stood_in_the_way():
    values = {**COMPLETE, "phase": "ended_without_rollout", "obstacles": ""}
    assert missing_to_publish(values) == ["obstacles"]
    assert missing_to_publish({**values, "phase": "pilot"}) == []
