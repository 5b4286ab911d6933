"""The next step that is recommended to a member."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from network.review.states import State

from .own_cases import CHECK


@dataclass(frozen=True)
class Step:
    """A recommendation and its link; without a link, a button of the page does the same."""

    text: str
    label: str = ""
    address: str = ""


def next_step(groups, profile_fields):
    """Return the most useful Step; `groups` are those of own_cases, the most urgent first."""
    for group in groups:
        if group.key in ADVICE:
            return step_for(group.key, group.cases[0])
    missing = [each for each in profile_fields if not each.is_filled]
    if groups and missing:
        text = _("Your profile says nothing yet under “%(field)s”.") % {"field": missing[0].label}
        return Step(text, _("Fill in the profile"), missing[0].address)
    if groups:
        return Step(_("Everything is in order. Is there something more to tell?"))
    return Step(
        _(
            "Write your first case. It can be short, and nothing is public"
            " until an editor has approved it."
        )
    )


def step_for(key, case):
    text, label = ADVICE[key](case)
    address = reverse("wagtailadmin_pages:edit", args=[case.pk])
    return Step(text % {"case": case.get_admin_display_title()}, label, address)


def returned(_case):
    return _("An editor has asked for something in “%(case)s”."), _("Read and change")


def to_check(_case):
    return _("“%(case)s” has been published for long. Is it still right?"), _("Look it through")


def changed(_case):
    return _("You have changed “%(case)s”, but not submitted it."), _("Look and submit")


def draft(case):
    if not case.missing_to_submit:
        return _("“%(case)s” has what it needs to be submitted."), _("Look and submit")
    text = ngettext(
        "One thing is missing before “%%(case)s” can be submitted.",
        "%(count)d things are missing before “%%(case)s” can be submitted.",
        case.missing_to_submit,
    )
    return text % {"count": case.missing_to_submit}, _("Continue writing")


ADVICE = {State.RETURNED: returned, CHECK: to_check, State.CHANGED: changed, State.DRAFT: draft}
