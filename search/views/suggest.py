"""Autocomplete for the search fields."""

from django.http import JsonResponse
from django.utils.translation import override
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from search.choices import EntryType
from search.engines.choice import database_engine
from search.views.query import query_from_request, requested_language

MIN_CHARACTERS, MAX_SUGGESTIONS = 2, 8


@csrf_exempt
@require_safe
@cache_control(public=True, max_age=300)
def suggest(request):
    """Answer {"suggestions": [{"title", "type", "url", "language"}]} for `q` and `language`."""
    language = requested_language(request)
    query = query_from_request(request, language)
    entries = []
    if len(query.text) >= MIN_CHARACTERS:
        entries = database_engine().suggest(query, MAX_SUGGESTIONS)
    with override(language):
        rows = [
            {
                "title": entry.title,
                "type": str(EntryType(entry.type).label),
                "url": entry.address,
                "language": entry.language,
            }
            for entry in entries
        ]
    return JsonResponse({"suggestions": rows})
