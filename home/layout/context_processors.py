"""Adds `frame` to the context of templates: navigation, languages, breadcrumbs and footer."""

from home.layout.frame import Frame


def frame(request):
    """Return the frame of a request; each part is computed when a template uses it."""
    return {"frame": Frame(request)}
