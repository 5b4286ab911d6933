"""Shows a step with the work as it is."""

from django.shortcuts import render

from home.reverse_below import reverse_below
from network.adaptations.document import ALL, compose
from network.adaptations.exports.formats import FORMATS, KINDS
from network.adaptations.forms.sections import OwnTextForm, SectionsForm
from network.adaptations.markdown import markdown_of_html
from network.adaptations.saved.offer import offer_to
from network.adaptations.state import pack
from network.adaptations.steps import (
    EDIT,
    READ,
    SECTIONS,
    TAKE,
    group_index,
    step_of_place,
    steps_of,
)

from .apply import answers_form
from .reading import LinkedFiller
from .work import private

TEMPLATES = {SECTIONS: "sections", EDIT: "edit", READ: "read", TAKE: "take"}


def show_step(work, key):
    """Return the page of the step `key`; an unknown one is the first."""
    document = compose(work.adaptation, work.content, LinkedFiller)
    steps = steps_of(work.content, document.missing)
    keys = [step.key for step in steps]
    key = key if key in keys or key == EDIT else keys[0]
    context = {
        "page": work.page,
        "work": work,
        "guideline": work.content,
        "document": document,
        "share": document.progress / ALL,
        "missing": [(place, step_of_place(place, work.content)) for place in document.missing],
        "steps": steps,
        "step": key,
        "step_number": keys.index(SECTIONS if key == EDIT else key) + 1,
        "state": pack(work.adaptation),
        "is_last": key == keys[-1],
        "previous_step": previous_step(key, keys),
        "language_form": "adaptation",
        "default_action": "next",
        "offer": offer_to(work.request.user, work.page, work.saved, work.revision),
        **context_of(work, key),
    }
    work.request.address_below = address_of_steps
    name = "group" if group_index(key, work.content) is not None else TEMPLATES[key]
    template = f"network/adaptations/steps/{name}.html"
    response = render(work.request, template, context)
    return private(response)


def previous_step(key, keys):
    """Return the key of the step before, "" where there is none; own texts belong to no order."""
    return keys[keys.index(key) - 1] if key in keys[1:] else ""


def address_of_steps(request, page):
    """Return where the form is sent when the language is switched; `address_below` of a request."""
    return reverse_below(page, "guideline_adapt", request)


def context_of(work, key):
    """Return what the template of one step needs."""
    if key == SECTIONS:
        form = work.forms.get("sections") or SectionsForm(work.adaptation, work.content)
        return {"form": form, "has_errors": not form.is_valid}
    if key == EDIT:
        return edit_context(work)
    if key == TAKE:
        return {"formats": FORMATS, "kinds": KINDS}
    if group_index(key, work.content) is None:
        return {}
    form = work.forms.get("answers") if key == work.step else None
    form = form or answers_form(work, step=key)
    return {"form": form, "has_errors": bool(form.errors)}


def edit_context(work):
    """Return the form for a text of one's own, begun with the shared text."""
    target = work.forms.get("target", "")
    section = work.content.section(target)
    choice = work.adaptation.choice(target)
    form = work.forms.get("own")
    if form is None:
        initial = {}
        if choice and choice.text:
            initial = {"heading": choice.heading, "text": choice.text}
        elif section:
            initial = {"heading": section.heading, "text": markdown_of_html(section.text)}
        form = OwnTextForm(initial=initial)
    return {
        "form": form,
        "target": target,
        "section": section,
        "has_own": bool(choice and choice.text),
        "has_errors": bool(form.errors),
    }
