"""A paper as a self-contained HTML file, and as the source of the PDF."""

from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

TEMPLATE = "network/adaptations/exports/paper.html"


def html_file(paper):
    """Return the HTML of a Paper as bytes."""
    return html_text(paper).encode()


def html_text(paper, is_for_pdf=False):
    # The HTML of each section was made with every answer escaped.
    sections = [(one, mark_safe(one.html)) for one in paper.sections]  # noqa: S308
    context = {"paper": paper, "sections": sections, "is_for_pdf": is_for_pdf}
    return render_to_string(TEMPLATE, context)
