"""Counts that a search result was followed."""

from django.conf import settings
from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from search.query import clean_text
from search.term_counts import count_click


# Exempt: it changes a count, and nothing for the person whose browser sends it.
@csrf_exempt
@require_POST
def count(request):
    """Answer 204 to `q` and `language`, whatever they are."""
    text, _is_clipped = clean_text(request.POST.get("q", ""))
    language = request.POST.get("language", "")
    if text and language in dict(settings.LANGUAGES):
        count_click(text, language)
    return HttpResponse(status=204)
