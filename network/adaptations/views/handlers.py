"""Handlers that apply the submitted form of a step to the adaptation."""

from dataclasses import replace

from network.adaptations.adaptation import Action, SectionChoice
from network.adaptations.forms.answers import AnswersForm
from network.adaptations.forms.sections import OwnTextForm, SectionsForm
from network.adaptations.limits import OWN_SECTIONS
from network.adaptations.steps import EDIT, SECTIONS, group_index

MOVES = {"up": -1, "down": 1}
OWN_PREFIX = "own-"


def handle_step(wizard, data):
    """Change `wizard.adaptation`; return False if the step must be shown again."""
    if group_index(wizard.step, wizard.content) is not None:
        return handle_answers(wizard, data)
    if wizard.step == SECTIONS:
        return handle_sections(wizard, data)
    return handle_own_text(wizard, data) if wizard.step == EDIT else True


def answers_form(wizard, data=None, step=None):
    """Return the AnswersForm of a step with a placeholder group."""
    index = group_index(step or wizard.step, wizard.content)
    _name, placeholders = wizard.content.groups()[index]
    answers = wizard.adaptation.answers
    return AnswersForm(data, placeholders=placeholders, answers=answers, content=wizard.content)


def handle_answers(wizard, data):
    form = answers_form(wizard, data)
    if form.is_valid():
        wizard.adaptation = wizard.adaptation.with_answers(form.answers)
    if data.get("add"):
        form.add_row(data["add"])
    wizard.forms["answers"] = form
    return form.is_valid() and not data.get("add")


def handle_sections(wizard, data):
    """Apply the choices; then move or edit a section, if such a button was pressed."""
    form = SectionsForm(wizard.adaptation, wizard.content, data)
    wizard.forms["sections"] = form
    if not form.is_valid:
        return False
    wizard.adaptation = replace(wizard.adaptation, sections=form.choices)
    direction, _colon, identifier = data.get("move", "").partition(":")
    if direction in MOVES and wizard.adaptation.choice(identifier):
        wizard.adaptation = wizard.adaptation.moved(identifier, MOVES[direction])
        wizard.forms.clear()
        return False
    if data.get("edit"):
        wizard.forms["target"] = data["edit"]
        wizard.step = EDIT
        return False
    return True


def handle_own_text(wizard, data):
    """Apply the organisation's own text for a section, or restore the shared one."""
    target = data.get("target", "")
    wizard.step, action = SECTIONS, data.get("own", "")
    if action == "shared":
        wizard.adaptation = with_shared_text(wizard.adaptation, target, wizard.content)
        return False
    if data.get("go") == "cancel":
        return False
    form = OwnTextForm(data)
    if not form.is_valid():
        wizard.step = EDIT
        wizard.forms |= {"own": form, "target": target}
        return False
    wizard.adaptation = with_own_text(wizard.adaptation, target, wizard.content, form.cleaned_data)
    return data.get("go", "next") != "next"


def with_shared_text(adaptation, identifier, content):
    """Return the adaptation with the shared text; a section of one's own is removed."""
    if content.section(identifier):
        return adaptation.with_choice(SectionChoice(identifier))
    return adaptation.without(identifier)


def with_own_text(adaptation, identifier, content, cleaned_data):
    """Return the adaptation with an own text for a section, or with a new section."""
    if content.section(identifier):
        action = Action.REPLACE
    elif adaptation.choice(identifier):
        action = Action.OWN
    else:
        action, identifier = Action.OWN, new_identifier(adaptation)
    if action == Action.OWN and len(adaptation.sections) > len(content.sections) + OWN_SECTIONS:
        return adaptation
    choice = SectionChoice(
        identifier, action, heading=cleaned_data["heading"], text=cleaned_data["text"]
    )
    return adaptation.with_choice(choice)


def new_identifier(adaptation):
    """Return an identifier for another section of the organisation's own."""
    taken = {one.identifier for one in adaptation.sections}
    return next(
        f"{OWN_PREFIX}{n}" for n in range(1, len(taken) + 2) if f"{OWN_PREFIX}{n}" not in taken
    )
