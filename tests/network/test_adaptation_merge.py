"""Bringing an adaptation up to date: a three-way merge that loses nothing of the organisation's."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from network.adaptations.adaptation import Action, Adaptation, SectionChoice
from network.adaptations.merge import Decision, Status, merge
from network.guidelines.content import Content, Section

NAMES = ["a", "b", "c", "d", "e", "f"]
WORDS = st.text(alphabet="abcdefg ", min_size=1, max_size=12).filter(str.strip)


def content(texts):
    """Return a Content with a section for each (identifier, text)."""
    sections = tuple(
        Section(name, name.upper(), "mandatory", f"<p>{text}</p>") for name, text in texts
    )
    return Content("sv", "Riktlinje", "CC-BY-4.0", sections)


def adaptation(*choices):
    return Adaptation("guideline", "1.0", "0" * 64, "sv", {}, tuple(choices))


def untouched(base):
    return adaptation(*(SectionChoice(section.identifier) for section in base.sections))


@st.composite
def contents(draw):
    names = draw(st.lists(st.sampled_from(NAMES), unique=True, min_size=1))
    return content([(name, draw(WORDS)) for name in names])


@st.composite
def adapted(draw, base):
    """Return an adaptation of `base` with random edits, sections of its own and another order."""
    choices = [draw(choice_for(section.identifier)) for section in base.sections]
    for number in range(draw(st.integers(0, 2))):
        text = draw(WORDS)
        own = SectionChoice(f"own-{number}", Action.OWN, heading="Eget", text=text)
        choices.insert(draw(st.integers(0, len(choices))), own)
    if draw(st.booleans()):
        choices = draw(st.permutations(choices))
    return adaptation(*choices)


def choice_for(identifier):
    return st.one_of(
        st.just(SectionChoice(identifier)),
        WORDS.map(lambda text: SectionChoice(identifier, Action.REPLACE, "Egen", text)),
        WORDS.map(lambda why: SectionChoice(identifier, Action.LEAVE_OUT, reason=why)),
    )


@st.composite
def situations(draw):
    base = draw(contents())
    return base, draw(contents()), draw(adapted(base))


@given(situations())
@settings(max_examples=200, deadline=None)
def test_every_word_of_the_own_text_is_in_the_result_or_shown_as_a_conflict(situation):
    base, new, mine = situation
    merged = merge(mine, base, new)
    kept = {one.text for one in merged.adaptation.sections}
    shown = {one.before.text for one in merged.conflicts}
    assert {one.text for one in mine.sections if one.text} <= kept | shown
    reasons = {one.reason for one in mine.sections if one.reason}
    listed = {one.before.reason for one in merged.sections if one.before}
    assert reasons <= listed


@given(situations())
@settings(max_examples=200, deadline=None)
def test_a_merge_with_an_unchanged_version_is_the_identity(situation):
    base, _new, mine = situation
    merged = merge(mine, base, base)
    assert merged.adaptation == mine
    assert not merged.conflicts


@given(situations())
@settings(max_examples=200, deadline=None)
def test_the_result_has_every_section_once(situation):
    base, new, mine = situation
    names = [one.identifier for one in merge(mine, base, new).adaptation.sections]
    assert len(names) == len(set(names))
    assert {one.identifier for one in new.sections} <= set(names)


@st.composite
def independent_updates(draw):
    """Return a base, two updates of different sections, and both together."""
    names = draw(st.lists(st.sampled_from(NAMES), unique=True, min_size=2))
    texts = {name: draw(WORDS) for name in names}
    changed = draw(st.lists(st.sampled_from(names), unique=True, min_size=1))
    first = {name: f"{text} ny" for name, text in texts.items() if name in changed[::2]}
    second = {name: f"{text} ny" for name, text in texts.items() if name in changed[1::2]}
    made = [texts, texts | first, texts | second, texts | first | second]
    base, one, other, both = (content(list(found.items())) for found in made)
    return base, one, other, both, draw(adapted(base))


@given(independent_updates())
@settings(max_examples=200, deadline=None)
def test_the_order_of_two_independent_updates_does_not_matter(situation):
    base, one, other, both, mine = situation
    through_one = merge(merge(mine, base, one).adaptation, one, both).adaptation
    through_other = merge(merge(mine, base, other).adaptation, other, both).adaptation
    assert through_one == through_other == merge(mine, base, both).adaptation


def status_of(mine, base, new):
    return {one.identifier: one.status for one in merge(mine, base, new).sections}


def test_only_what_both_changed_is_a_conflict():
    base = content([("a", "ett"), ("b", "två"), ("c", "tre")])
    new = content([("a", "ETT"), ("b", "TVÅ"), ("c", "tre"), ("d", "fyra")])
    mine = adaptation(
        SectionChoice("a"),
        SectionChoice("b", Action.REPLACE, "B", "vårt"),
        SectionChoice("c", Action.REPLACE, "C", "vårt"),
    )
    assert status_of(mine, base, new) == {
        "a": Status.UPDATED, "b": Status.CONFLICT, "c": Status.SAME, "d": Status.ADDED,
    }  # fmt: skip


def test_an_own_text_whose_section_is_gone_becomes_a_section_of_ones_own():
    base, new = content([("a", "ett"), ("b", "två")]), content([("a", "ett")])
    mine = adaptation(SectionChoice("a"), SectionChoice("b", Action.REPLACE, "B", "vårt"))
    last = merge(mine, base, new).adaptation.sections[-1]
    assert (last.action, last.text) == (Action.OWN, "vårt")


@pytest.mark.parametrize(
    ("decision", "expected"),
    [
        ((Decision.KEEP, "", ""), (Action.REPLACE, "vårt")),
        ((Decision.TAKE, "", ""), (Action.KEEP, "")),
        ((Decision.EDIT, "", "nytt"), (Action.REPLACE, "nytt")),
    ],
)
def test_a_conflict_is_decided(decision, expected):
    base, new = content([("a", "ett")]), content([("a", "ETT")])
    mine = adaptation(SectionChoice("a", Action.REPLACE, "A", "vårt"))
    (choice,) = merge(mine, base, new, {"a": decision}).adaptation.sections
    assert (choice.action, choice.text) == expected


def test_a_text_that_is_already_the_new_one_is_no_conflict():
    base, new = content([("a", "ett")]), content([("a", "ETT")])
    mine = adaptation(SectionChoice("a", Action.REPLACE, "A", "ETT"))
    assert not merge(mine, base, new).conflicts


def test_reasons_and_laws_follow_without_a_conflict():
    base = content([("a", "ett")])
    new = replace(base, sections=(replace(base.sections[0], rationale="<p>Ny lag.</p>"),))
    mine = adaptation(SectionChoice("a", Action.REPLACE, "A", "vårt"))
    assert not merge(mine, base, new).conflicts
