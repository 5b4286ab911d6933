"""Documentation of the JSON API: a page for people, and an OpenAPI description."""

from pathlib import Path
from urllib.parse import urlencode

import yaml

from django.conf import settings
from django.http import JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from home.layout.addresses import absolute
from search.choices import CHOICES, EntryType, FacetName, Sort
from search.query import (
    MAX_CHARACTERS,
    MAX_CHOICES,
    MAX_PAGE,
    MAX_PER_PAGE,
    MAX_VALUE_CHARACTERS,
    PER_PAGE,
)
from search.views.api import allow_all_origins

FILE = Path(__file__).with_name("openapi.yaml")


@require_safe
def api_page(request):
    """Show the parameters and an example."""
    context = {
        "parameters": [{**one, "values": values_of(one["schema"])} for one in parameters()],
        "sample": sample(request),
    }
    return render(request, "search/api_page.html", context)


def sample(request):
    """Return the URL of an example in the language of the reader."""
    example = urlencode({"q": _("school"), "type": EntryType.CASE, "language": get_language()})
    return absolute(f"{reverse('api-search')}?{example}")


@csrf_exempt
@require_safe
def openapi(request):
    """Answer with the OpenAPI description, in English."""
    with override("en"):
        return allow_all_origins(JsonResponse(description()))


def parameters():
    """Return the parameters of /api/search as OpenAPI has them."""
    integer = {"type": "integer", "minimum": 1}
    facets = [
        parameter(name, text, choices_of(CHOICES.get(name)), explode=True)
        for name, text in facet_texts().items()
    ]
    languages = [code for code, _name in settings.LANGUAGES]
    return [
        parameter("q", _("Words to look for."), {"type": "string", "maxLength": MAX_CHARACTERS}),
        parameter("language", _("Language of the reader."), {"type": "string", "enum": languages}),
        *facets,
        parameter("sort", _("Order of the results."), {"type": "string", "enum": Sort.values}),
        parameter("page", _("Page of results."), {**integer, "maximum": MAX_PAGE, "default": 1}),
        parameter(
            "per_page",
            _("Results on a page."),
            {**integer, "maximum": MAX_PER_PAGE, "default": PER_PAGE},
        ),
    ]


def facet_texts():
    """Return {facet: description of its values}."""
    own = {
        FacetName.GOAL: _("Numbers of goals."),
        FacetName.ORGANISATION: _("Organisations, by the last part of their addresses here."),
        FacetName.YEAR: _("Years."),
    }
    keys = _("Keys, as the answer has them.")
    return {name: own.get(name, keys) for name in FacetName}


def choices_of(choices):
    """Return the schema of a repeatable parameter; choices: its values, or None."""
    any_key = {"type": "string", "minLength": 1, "maxLength": MAX_VALUE_CHARACTERS}
    items = {"type": "string", "enum": choices.values} if choices else any_key
    return {"type": "array", "maxItems": MAX_CHOICES, "items": items}


def values_of(schema):
    """Return the values of a schema in words."""
    values = schema.get("enum") or schema.get("items", {}).get("enum")
    if values:
        return ", ".join(values)
    if "maximum" in schema:
        return f"{schema['minimum']}–{schema['maximum']}"
    longest = schema.get("maxLength")
    return longest and _("At most %(number)s characters.") % {"number": longest}


def parameter(name, text, schema, **more):
    return {"name": name, "in": "query", "description": text, "schema": schema, **more}


def description():
    """Return the OpenAPI description of the search."""
    found = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    found["servers"] = [{"url": absolute("/").rstrip("/")}]
    found["paths"]["/api/search"]["get"]["parameters"] = parameters()
    found["components"]["schemas"]["Result"]["properties"]["type"]["enum"] = EntryType.values
    return found
