"""Loads what searches need when a server process starts, so that no reader waits for it."""

import logging

from wagtail.models import Site

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.translation import override

from home.i18n.locales import locale_id_of
from home.layout.search_address import search_address
from network.models import Sector
from search.query import SearchQuery
from search.service import search
from search.views.page import TEMPLATE, context_of

logger = logging.getLogger(__name__)

# A question for each language: it needs the lexicons, vectors and calibration.
QUESTIONS = {"sv": "hur använder kommuner språkmodeller", "en": "how do cities use language models"}


def warm_up():
    """Search in each language, and draw the results. A failure is logged: readers then wait."""
    try:
        site = Site.objects.filter(is_default_site=True).first()
        for language, _name in settings.LANGUAGES:
            with override(language):
                for text in texts_to_search_for(language):
                    results = search(query_of(text, language, site))
                if site:
                    render_to_string(TEMPLATE, context_of(results), request=request_to(site))
    except Exception as error:
        logger.warning("The search could not be warmed up: %s", error)
    finally:
        connection.close()


def texts_to_search_for(language):
    """Return the names of sectors, whose hits hold the common words of the site, and a question.

    What the analysis finds out about a word is kept in memory.
    """
    sectors = Sector.objects.filter(locale_id=locale_id_of(language)).order_by("key")
    return [*sectors.values_list("name", flat=True), QUESTIONS.get(language, language)]


def query_of(text, language, site):
    return SearchQuery(
        text=text,
        language=language,
        locale_id=locale_id_of(language),
        site_id=site.pk if site else None,
    )


def request_to(site):
    """Return a request for the search page that has come through no middleware."""
    request = HttpRequest()
    request.method = "GET"
    request.META |= {"SERVER_NAME": site.hostname, "SERVER_PORT": str(site.port)}
    request.path = request.path_info = search_address()
    request.user = AnonymousUser()
    return request
