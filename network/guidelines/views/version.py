"""A released version at its own address, for ever."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from home.caching.cacheable import publicly_cacheable
from network.guidelines.find import guideline_page
from network.guidelines.reading import reading_of, summary_of
from network.models import GuidelineVersion


@require_safe
@publicly_cacheable
@guideline_page
def version(request, page, number):
    """Show what the guideline said in the version with this number."""
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
        "summary": summary_of(content),
        "reading": reading_of(content, request.GET),
    }
    return render(request, "network/guidelines/version.html", context)
