"""A released version as PDF to print, with blanks in place of the placeholders."""

from dataclasses import replace

from django.core.cache import cache
from django.http import Http404, HttpResponse
from django.utils.html import format_html
from django.views.decorators.http import require_safe

from network.adaptations.adaptation import new_adaptation
from network.adaptations.exports.export import ExportError, run_worker
from network.adaptations.exports.formats import DOCUMENT
from network.adaptations.exports.html_file import html_text
from network.adaptations.exports.papers import paper_of
from network.adaptations.filling import Filler
from network.adaptations.opening import Opened, find_version
from network.guidelines.find import guideline_page

from .wizard import Wizard

DAY = 86_400  # seconds


class BlankFiller(Filler):
    """Renders placeholders as blank lines to write on."""

    def missing(self, placeholder):
        return format_html('<span class="blank">{}</span>', "\u00a0" * 24)


@require_safe
@guideline_page
def blank_pdf(request, page, number):
    """Return the PDF of a version; it is cached, since a version never changes."""
    version = find_version(page, number)
    if version is None:
        raise Http404
    key = f"guideline-pdf:{version.content_hash}:{version.number}:{page.sections_language}"
    body = cache.get(key)
    if body is None:
        try:
            body = run_worker(
                "pdf", {"html": html_text(paper(request, page, version), is_for_pdf=True)}
            )
        except ExportError as error:
            return HttpResponse(str(error), content_type="text/plain; charset=utf-8", status=503)
        cache.set(key, body, DAY)
    response = HttpResponse(body, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{page.slug}-{number}.pdf"'
    return response


def paper(request, page, version):
    """Return the Paper of a version without answers."""
    adaptation = new_adaptation(version, page.sections_language)
    opened = Opened(adaptation, version, version.content_in(page.sections_language))
    made = paper_of(Wizard(request, page, opened, version), DOCUMENT, BlankFiller)
    return replace(made, organisation="", words={**made.words, "missing": ""})
