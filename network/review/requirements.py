"""Requirements on a page before it is published.

An app registers a function with the hook `find_missing_to_publish`. It takes a page as it would be
published and returns the names of what is missing; nothing for pages of other apps.
"""

from wagtail import hooks

HOOK = "find_missing_to_publish"


def missing_to_publish(page):
    """Return the names of what `page` (the specific one, as drafted) lacks to be published."""
    return [str(name) for function in hooks.get_hooks(HOOK) for name in function(page) or ()]


def is_approval(data):
    """Return whether POST data of the page editor is an approval."""
    return "action-workflow-action" in data and data.get("workflow-action-name") == "approve"
