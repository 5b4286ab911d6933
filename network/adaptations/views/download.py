"""Responses with a file: an exported document, or the adaptation itself as JSON."""

import logging

from django.http import HttpResponse

from network.adaptations.exports.export import ExportError, export
from network.adaptations.exports.file_name import file_name
from network.adaptations.exports.formats import FORMATS
from network.adaptations.file_format import dumps
from network.adaptations.steps import TAKE

from . import rendering

logger = logging.getLogger(__name__)


def file_response(wizard, data):
    """Return the requested file, or the step again with a message if it cannot be made."""
    if data.get("go") == "save":
        body = dumps(wizard.adaptation).encode()
        return attachment(body, "application/json", file_name(wizard, "", "json"))
    kind, _colon, name = data.get("take", "").partition(":")
    if name not in FORMATS:
        return rendering.render_step(wizard, TAKE)
    try:
        body = export(wizard, kind, name, template=wizard.request.FILES.get("template"))
    except ExportError as error:
        wizard.message = str(error)
        return rendering.render_step(wizard, TAKE)
    return attachment(body, FORMATS[name].content_type, file_name(wizard, kind, name))


def attachment(body, content_type, name):
    response = HttpResponse(body, content_type=content_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "private, no-store"
    return response
