"""Chooses the next steps at the end of a page.

The first are those of the page itself. For each kind of step that is not among them, the defaults
of the page type are added: those that editors have written (`DefaultSteps`), or else those that
apps return from the Wagtail hook `construct_next_steps`, a function of (page, request) that returns
a list of Steps or None.
"""

from wagtail import hooks

from home.steps.default_steps import default_steps
from home.steps.step import foreign_language, steps_from

HOOK = "construct_next_steps"
# Steps at the end of a page.
MAX_STEPS = 6


def next_steps_of(page, request):
    """Return the Steps of a page, at least one for every page type that has steps."""
    values = [block.value for block in page.next_steps]
    own = steps_from(values, page, foreign_language(page))
    kinds = {step.kind for step in own}
    defaults = default_steps(page) or steps_from_hooks(page, request)
    found = [*own, *(step for step in defaults if step.kind not in kinds)]
    return [step for step in found if step.address][:MAX_STEPS]


def steps_from_hooks(page, request):
    """Return the Steps of all hooks; those of a kind come from the first hook that has any."""
    found = []
    for function in hooks.get_hooks(HOOK):
        kinds = {step.kind for step in found}
        found += [step for step in function(page, request) or () if step.kind not in kinds]
    return found
