"""The search as JSON: the results and facets of the search page, for strictly valid requests."""

from django.http import JsonResponse
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from home.layout.addresses import absolute
from search.query import MAX_PER_PAGE, PER_PAGE, errors_of, number
from search.service import search
from search.views.query import language_errors, query_from_request, requested_language


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
        "owner": entry.owner,
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
def not_found(request):
    """Answer 404 as JSON for unknown paths below /api/."""
    return JsonResponse({"errors": {"path": _("There is nothing at this address.")}}, status=404)
