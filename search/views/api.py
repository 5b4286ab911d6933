"""The search as JSON: results, facets and order of the page, and strict about what is asked."""

from wagtail.models import Site

from django.http import JsonResponse
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from home.i18n.locales import locale_id_of
from home.layout.addresses import absolute
from search.query import MAX_PER_PAGE, number, problems_of, read_query
from search.service import search
from search.views.query import language_errors, requested_language


@csrf_exempt
@require_safe
def search_as_json(request):
    """Answer 200 with results, or 400 with {"errors": {parameter: what is wrong}}."""
    language = requested_language(request)
    with override(language):
        problems = problems_of(request.GET, known={"language"}) | language_errors(request)
        if problems:
            return allow_everybody(JsonResponse({"errors": problems}, status=400))
        site = Site.find_for_request(request)
        query = read_query(
            request.GET,
            language=language,
            locale_id=locale_id_of(language),
            site_id=site.pk if site else None,
            per_page=number(request.GET.get("per_page"), 1, MAX_PER_PAGE) or 20,
        )
        return allow_everybody(JsonResponse(as_data(search(query), request)))


def as_data(results, request):
    """Return SearchResults as plain data."""
    return {
        "count": results.total,
        "page": results.query.page,
        "pages": results.pages,
        "next": address(request, results, 1) if results.query.page < results.pages else None,
        "previous": address(request, results, -1) if results.query.page > 1 else None,
        "suggestion": results.suggestion or None,
        "left_out": results.left_out,
        "engine": results.engine,
        "quotation": quotation_as_data(results.quotation, request),
        "results": [result_as_data(result, request) for result in results.results],
        "facets": {facet.name: facet_as_data(facet) for facet in results.facets},
    }


def result_as_data(result, request):
    entry = result.entry
    return {
        "type": entry.type,
        "language": entry.language,
        "title": entry.title,
        "summary": entry.summary,
        "url": absolute(entry.address),
        "date": entry.date,
        "score": round(result.score, 4),
        "legs": list(result.legs),
    }


def quotation_as_data(quotation, request):
    """Return the passage that answers a question as plain data, or None."""
    if quotation is None:
        return None
    entry, source = quotation.entry, quotation.source
    return {
        "text": quotation.text,
        "type": entry.type,
        "language": entry.language,
        "title": entry.title,
        "source": source.title if source else None,
        "version": quotation.version,
        "url": absolute(entry.address),
        "date": entry.date,
    }


def facet_as_data(facet):
    return [
        {
            "value": choice.value,
            "label": choice.label,
            "count": choice.count,
            "chosen": choice.is_chosen,
        }
        for choice in facet.choices
    ]


def address(request, results, step):
    """Return the address of the page of results before or after this one."""
    data = request.GET.copy()
    data["page"] = results.query.page + step
    return absolute(f"{request.path}?{data.urlencode()}")


def allow_everybody(response):
    """Open data may be read by the pages of other sites."""
    response["Access-Control-Allow-Origin"] = "*"
    return response


@csrf_exempt
def not_here(request):
    """Answer 404 as JSON below /api/, where a page of the site would be of no use."""
    return JsonResponse({"errors": {"path": _("There is nothing at this address.")}}, status=404)
