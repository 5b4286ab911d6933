"""The search for scripts: results and facets as JSON, autocomplete, and the count of clicks."""

from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from home.layout.addresses import absolute
from search.choices import EntryType
from search.engines.choice import database_engine
from search.query import (
    MAX_PER_PAGE,
    PER_PAGE,
    clean_text,
    errors_of,
    number,
    query_from_request,
)
from search.service import search
from search.term_counts import count_click

# Of autocomplete.
MIN_CHARACTERS, MAX_SUGGESTIONS = 2, 8


def requested_language(request):
    """Return the language of the parameter `language`, else the site's default language."""
    requested = request.GET.get("language", "")
    return requested if requested in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


def language_errors(request):
    """Return {"language": message} if the parameter names no language of the site, else {}."""
    languages = dict(settings.LANGUAGES)
    if "language" not in request.GET or request.GET["language"] in languages:
        return {}
    return {"language": _("One of: %(values)s.") % {"values": ", ".join(languages)}}


@csrf_exempt
@require_safe
def search_as_json(request):
    """Answer 200 with results, or 400 with {"errors": {parameter: message}}."""
    language = requested_language(request)
    with override(language):
        errors = errors_of(request.GET, known={"language"}) | language_errors(request)
        if errors:
            return allow_all_origins(JsonResponse({"errors": errors}, status=400))
        per_page = number(request.GET.get("per_page"), 1, MAX_PER_PAGE) or PER_PAGE
        results = search(query_from_request(request, language, per_page=per_page))
        return allow_all_origins(JsonResponse(serialized(results, request)))


def serialized(results, request):
    """Return SearchResults as plain data."""
    return {
        "count": results.total,
        "page": results.query.page,
        "pages": results.pages,
        "next": page_url(request, results, 1) if results.query.page < results.pages else None,
        "previous": page_url(request, results, -1) if results.query.page > 1 else None,
        "suggestion": results.suggestion or None,
        "ignored": results.ignored,
        "unmatched": results.unmatched,
        "engine": results.engine,
        "results": [serialized_result(result, request) for result in results.results],
        "facets": {facet.name: serialized_choices(facet) for facet in results.facets},
    }


def serialized_result(result, request):
    entry = result.entry
    return {
        "type": entry.type,
        "language": entry.language,
        "title": entry.title,
        "summary": entry.summary,
        "owner": entry.owner or None,
        "url": absolute(entry.address),
        "date": entry.date,
        "score": round(result.score, 4),
        "matched_by": list(result.matched_by),
        "pinned": result.is_pinned,
    }


def serialized_choices(facet):
    return [
        {
            "value": choice.value,
            "label": choice.label,
            "count": choice.count,
            "chosen": choice.is_chosen,
        }
        for choice in facet.choices
    ]


def page_url(request, results, step):
    """Return the URL of the page of results so many pages further on."""
    data = request.GET.copy()
    data["page"] = results.query.page + step
    return absolute(f"{request.path}?{data.urlencode()}")


def allow_all_origins(response):
    """Let scripts of other sites read the response: it is open data."""
    response["Access-Control-Allow-Origin"] = "*"
    return response


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


# Exempt: it changes a count, and nothing for the person whose browser sends it.
@csrf_exempt
@require_POST
def search_click(request):
    """Count that a result was followed; answer 204 to `q` and `language`, whatever they are."""
    text, _is_clipped = clean_text(request.POST.get("q", ""))
    language = request.POST.get("language", "")
    if text and language in dict(settings.LANGUAGES):
        count_click(text, language)
    return HttpResponse(status=204)


@csrf_exempt
def not_found(request):
    """Answer 404 as JSON for unknown paths below /api/."""
    return JsonResponse({"errors": {"path": _("There is nothing at this address.")}}, status=404)
