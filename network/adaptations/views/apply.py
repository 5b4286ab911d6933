"""Takes what the form of a step says into the adaptation."""

from dataclasses import replace

from network.adaptations.adaptation import Action, SectionChoice
from network.adaptations.forms.answers import AnswersForm
from network.adaptations.forms.sections import OwnTextForm, SectionsForm
from network.adaptations.limits import OWN_SECTIONS
from network.adaptations.steps import EDIT, SECTIONS, group_index

STEPS = {"up": -1, "down": 1}
OWN = "own-"


def apply_step(work, data):
    """Change `work.adaptation`; return False where the step has to be shown again."""
    if group_index(work.step, work.content) is not None:
        return apply_answers(work, data)
    if work.step == SECTIONS:
        return apply_sections(work, data)
    return apply_own_text(work, data) if work.step == EDIT else True


def answers_form(work, data=None, step=None):
    """Return the AnswersForm of a step that is about a group of places."""
    index = group_index(step or work.step, work.content)
    _name, places = work.content.groups()[index]
    answers = work.adaptation.answers
    return AnswersForm(data, places=places, answers=answers, content=work.content)


def apply_answers(work, data):
    form = answers_form(work, data)
    if form.is_valid():
        work.adaptation = work.adaptation.with_answers(form.answers)
    if data.get("add"):
        form.add_row(data["add"])
    work.forms["answers"] = form
    return form.is_valid() and not data.get("add")


def apply_sections(work, data):
    """Take the choices; then move a section, if a button for that was pressed."""
    form = SectionsForm(work.adaptation, work.content, data)
    work.forms["sections"] = form
    if not form.is_valid:
        return False
    work.adaptation = replace(work.adaptation, sections=form.choices)
    direction, _colon, identifier = data.get("move", "").partition(":")
    if direction in STEPS and work.adaptation.choice(identifier):
        work.adaptation = work.adaptation.moved(identifier, STEPS[direction])
        work.forms.clear()
        return False
    if data.get("edit"):
        work.forms["target"] = data["edit"]
        work.step = EDIT
        return False
    return True


def apply_own_text(work, data):
    """Take a text of one's own, or go back to the shared one."""
    target = data.get("target", "")
    work.step, action = SECTIONS, data.get("own", "")
    if action == "shared":
        work.adaptation = back_to_shared(work.adaptation, target, work.content)
        return False
    if data.get("go") == "cancel":
        return False
    form = OwnTextForm(data)
    if not form.is_valid():
        work.step = EDIT
        work.forms |= {"own": form, "target": target}
        return False
    work.adaptation = with_own_text(work.adaptation, target, work.content, form.cleaned_data)
    return data.get("go", "next") != "next"


def back_to_shared(adaptation, identifier, content):
    """Return the adaptation with the shared text again; a section of one's own goes away."""
    if content.section(identifier):
        return adaptation.with_choice(SectionChoice(identifier))
    return adaptation.without(identifier)


def with_own_text(adaptation, identifier, content, words):
    """Return the adaptation with own words for a section; a new section where it has none."""
    if content.section(identifier):
        action = Action.REPLACE
    elif adaptation.choice(identifier):
        action = Action.OWN
    else:
        action, identifier = Action.OWN, new_identifier(adaptation)
    if action == Action.OWN and len(adaptation.sections) > len(content.sections) + OWN_SECTIONS:
        return adaptation
    choice = SectionChoice(identifier, action, heading=words["heading"], text=words["text"])
    return adaptation.with_choice(choice)


def new_identifier(adaptation):
    """Return an identifier for another section of the organisation's own."""
    taken = {one.identifier for one in adaptation.sections}
    return next(f"{OWN}{n}" for n in range(1, len(taken) + 2) if f"{OWN}{n}" not in taken)
