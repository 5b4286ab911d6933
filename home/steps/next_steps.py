"""Chooses the next steps at the end of a page.

First come the steps that the editors of the page have given. Then, for the kinds of step that are
not among them, the default of the page type: what the editors of the site have written
(`DefaultSteps`), or else what the apps return from the Wagtail hook `construct_next_steps`, a
function that is given the page and the request and returns a list of Steps or None.
"""

from wagtail import hooks

from home.steps.editors_defaults import default_steps
from home.steps.step import foreign_language, steps_from

HOOK = "construct_next_steps"
# More than these are a list, and not a next step.
MOST = 6


def next_steps_of(page, request):
    """Return the Steps of a page: at least one for every page type that has steps."""
    values = [block.value for block in page.next_steps]
    own = steps_from(values, page, foreign_language(page))
    kinds = {step.kind for step in own}
    defaults = default_steps(page) or steps_of_apps(page, request)
    found = [*own, *(step for step in defaults if step.kind not in kinds)]
    return [step for step in found if step.address][:MOST]


def steps_of_apps(page, request):
    """Return the Steps of all apps; of each kind those of the app that comes first."""
    found = []
    for function in hooks.get_hooks(HOOK):
        kinds = {step.kind for step in found}
        found += [step for step in function(page, request) or () if step.kind not in kinds]
    return found
