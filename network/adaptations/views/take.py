"""Answers with a file: the document in a format, or the work itself."""

import logging

from django.http import HttpResponse

from network.adaptations.exports.export import ExportError, export
from network.adaptations.exports.file_name import file_name
from network.adaptations.exports.formats import FORMATS
from network.adaptations.file_format import dumps
from network.adaptations.steps import TAKE

from . import show

logger = logging.getLogger(__name__)


def take_home(work, data):
    """Return the file that a button asked for; the step again, with a message, if it cannot be."""
    if data.get("go") == "save":
        body = dumps(work.adaptation).encode()
        return attachment(body, "application/json", file_name(work, "", "json"))
    kind, _colon, name = data.get("take", "").partition(":")
    if name not in FORMATS:
        return show.show_step(work, TAKE)
    try:
        body = export(work, kind, name, template=work.request.FILES.get("template"))
    except ExportError as error:
        work.message = str(error)
        return show.show_step(work, TAKE)
    return attachment(body, FORMATS[name].content_type, file_name(work, kind, name))


def attachment(body, content_type, name):
    response = HttpResponse(body, content_type=content_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "private, no-store"
    return response
