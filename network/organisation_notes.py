"""Lets other apps add notes to lists of organisations, without being imported.

An app registers a Wagtail hook, `construct_organisation_notes`: a function that returns, in the
active language, {translation key: [(what the organisation does, titles of where it does it)]}.
"""

from collections import defaultdict

from wagtail import hooks

HOOK = "construct_organisation_notes"


def organisation_notes():
    """Return {translation key of an organisation: notes} of all apps."""
    found = defaultdict(list)
    for function in hooks.get_hooks(HOOK):
        for key, notes in function().items():
            found[key] += notes
    return found
