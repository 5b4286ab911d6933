"""Tells editors whether the search has read a file."""

from django import template
from django.utils.translation import gettext as _

from search.documents.file_texts import file_text_of, is_readable
from search.models import FileProblem

register = template.Library()


@register.simple_tag
def file_text_status(document):
    """Return a sentence on how much of a document's file the search has read."""
    if not is_readable(document):
        return _("Files of this kind are found by their title alone.")
    found = file_text_of(document)
    if found is None:
        return _("The text of the file has not been read yet. That happens in the background.")
    if found.problem:
        reason = FileProblem(found.problem).label
        return _("Not all of the file is found by its text: %(reason)s.") % {"reason": reason}
    return _("The file is found by all of its text.")
