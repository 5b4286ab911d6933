"""What the search field offers while somebody types: titles of organisations, goals, cases."""

from wagtail.models import Site

from django.http import JsonResponse
from django.utils.translation import override
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from home.i18n.locales import locale_id_of
from search.choices import EntryType
from search.engines.choice import database_engine
from search.query import SearchQuery, clean_text
from search.views.query import requested_language

LEAST, MOST = 2, 8


@csrf_exempt
@require_safe
@cache_control(public=True, max_age=300)
def suggest(request):
    """Answer {"suggestions": [{"title", "type", "url", "language"}]} for `q` and `language`."""
    language = requested_language(request)
    text, _is_clipped = clean_text(request.GET.get("q", ""))
    site = Site.find_for_request(request)
    query = SearchQuery(
        text=text[:60],
        language=language,
        locale_id=locale_id_of(language),
        site_id=site and site.pk,
    )
    entries = database_engine().suggest(query, MOST) if len(text) >= LEAST else []
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
