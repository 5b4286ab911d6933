"""Loads what searches need when a server process starts, so that no reader waits for it."""

import logging

from wagtail.models import Site

from django.conf import settings
from django.db import connection
from django.utils.translation import override

from home.i18n.locales import locale_id_of
from search.query import SearchQuery
from search.service import search

logger = logging.getLogger(__name__)

# One for each language, with a question: the lexicons, vectors and calibration.
QUERIES = {"sv": "hur använder kommuner språkmodeller", "en": "how do cities use language models"}


def warm_up():
    """Search once in each language. A failure is logged: the first reader then waits for it."""
    try:
        site = Site.objects.filter(is_default_site=True).first()
        for language, _name in settings.LANGUAGES:
            with override(language):
                search(
                    SearchQuery(
                        text=QUERIES.get(language, language),
                        language=language,
                        locale_id=locale_id_of(language),
                        site_id=site.pk if site else None,
                    )
                )
    except Exception as error:
        logger.warning("The search could not be warmed up: %s", error)
    finally:
        connection.close()
