"""Renders the page of a step."""

from django.shortcuts import render

from home.reverse_below import reverse_below
from network.adaptations.document import FULL_PROGRESS, compose
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
    step_of_placeholder,
    steps_of,
)

from .handlers import answers_form
from .linked_filler import LinkedFiller
from .wizard import mark_private

TEMPLATES = {SECTIONS: "sections", EDIT: "edit", READ: "read", TAKE: "take"}


def render_step(wizard, key):
    """Return the page of the step `key`; an unknown one is the first."""
    document = compose(wizard.adaptation, wizard.content, LinkedFiller)
    steps = steps_of(wizard.content, document.missing)
    keys = [step.key for step in steps]
    key = key if key in keys or key == EDIT else keys[0]
    context = {
        "page": wizard.page,
        "wizard": wizard,
        "guideline": wizard.content,
        "document": document,
        "share": document.progress / FULL_PROGRESS,
        "missing": [
            (placeholder, step_of_placeholder(placeholder, wizard.content))
            for placeholder in document.missing
        ],
        "steps": steps,
        "step": key,
        "step_number": keys.index(SECTIONS if key == EDIT else key) + 1,
        "state": pack(wizard.adaptation),
        "is_last": key == keys[-1],
        "previous_step": previous_step(key, keys),
        "language_form": "adaptation",
        "default_action": "next",
        "offer": offer_to(wizard.request.user, wizard.page, wizard.saved, wizard.revision),
        **context_of(wizard, key),
    }
    wizard.request.address_below = steps_address
    name = "group" if group_index(key, wizard.content) is not None else TEMPLATES[key]
    template = f"network/adaptations/steps/{name}.html"
    response = render(wizard.request, template, context)
    return mark_private(response)


def previous_step(key, keys):
    """Return the key of the previous step, or "" at the first step and at EDIT."""
    return keys[keys.index(key) - 1] if key in keys[1:] else ""


def steps_address(request, page):
    """Return where the form is sent when the language is switched; `address_below` of a request."""
    return reverse_below(page, "guideline_adapt", request)


def context_of(wizard, key):
    """Return the template context of one step."""
    if key == SECTIONS:
        form = wizard.forms.get("sections") or SectionsForm(wizard.adaptation, wizard.content)
        return {"form": form, "has_errors": not form.is_valid}
    if key == EDIT:
        return edit_context(wizard)
    if key == TAKE:
        return {"formats": FORMATS, "kinds": KINDS}
    if group_index(key, wizard.content) is None:
        return {}
    form = wizard.forms.get("answers") if key == wizard.step else None
    form = form or answers_form(wizard, step=key)
    return {"form": form, "has_errors": bool(form.errors)}


def edit_context(wizard):
    """Return the context of the EDIT step; the form starts with the own or the shared text."""
    target = wizard.forms.get("target", "")
    section = wizard.content.section(target)
    choice = wizard.adaptation.choice(target)
    form = wizard.forms.get("own")
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
