"""A released version at its permanent URL."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from home.caching.cacheable import publicly_cacheable
from network.guidelines.find import guideline_page
from network.guidelines.reading import select_sections, summarise
from network.models import GuidelineVersion


@require_safe
@publicly_cacheable
@guideline_page
def version(request, page, number):
    """Show the content of the version with this number."""
    versions = list(GuidelineVersion.objects.of(page))
    shown = next((one for one in versions if one.number == number), None)
    if shown is None:
        raise Http404
    content = shown.content_in(page.sections_language)
    older = next((one for one in versions if one.order < shown.order), None)
    context = {
        "page": page,
        "version": shown,
        "older": older,
        "latest": versions[0],
        "versions": versions,
        "guideline": content,
        "summary": summarise(content),
        "reading": select_sections(content, request.GET),
    }
    return render(request, "network/guidelines/version.html", context)
