"""Gives every template the frame around a page: navigation, languages, breadcrumbs, footer."""

from home.layout.frame import Frame


def frame(request):
    """Return the frame of this request; each part is asked for only when a template uses it."""
    return {"frame": Frame(request)}
