"""The public view of the difference between two versions."""

from django.http import Http404
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from network.guidelines import diff
from network.guidelines.find import guideline_page
from network.models import GuidelineVersion


@require_safe
@guideline_page
def compare(request, page):
    """Show the difference between the versions `from` and `to`; without them the last two."""
    versions = list(GuidelineVersion.objects.of(page))
    if not versions:
        raise Http404
    new = get_version_or_404(versions, request.GET.get("to"), versions[0])
    before = next((one for one in versions if one.order < new.order), versions[-1])
    old = get_version_or_404(versions, request.GET.get("from"), before)
    language = page.sections_language
    difference = diff.compare(old.content_in(language), new.content_in(language), get_language())
    context = {
        "page": page,
        "versions": versions,
        "old": old,
        "new": new,
        "difference": difference,
        "guideline": new.content_in(language),
    }
    return render(request, "network/guidelines/compare.html", context)


def get_version_or_404(versions, number, default):
    """Return the version with `number`, or `default` if it is empty; raise Http404."""
    if not number:
        return default
    found = next((one for one in versions if one.number == number), None)
    if found is None:
        raise Http404
    return found
