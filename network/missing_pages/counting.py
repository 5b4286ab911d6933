"""Counts requests for missing pages; only the path and the day are stored.

Counts are rows that are updated atomically. There are at most MAX_PATHS_A_DAY new ones a day, so
that a robot cannot fill the table, and all are deleted after MAX_AGE.
"""

import datetime
import logging
import re

from wagtail.contrib.redirects.models import Redirect

from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.utils.timezone import localdate
from django.utils.translation import get_language_from_path

from home.reserved_slugs import first_part, reserved_slugs
from network.models import MissingAddress
from network.models.missing_address import MAX_PATH

logger = logging.getLogger(__name__)

MAX_AGE = datetime.timedelta(days=90)
MAX_PATHS_A_DAY = 500
# Looks like an e-mail address, a Swedish personal identity number or a telephone number.
PERSONAL = re.compile(r"@|\d{6}[-+]?\d{4}|\d{9}")
# Paths that vulnerability scanners request on every site.
PROBE = re.compile(r"(^|/)(\.|wp-|cgi-bin)|\.(php|env|sql|bak|ini|ya?ml)\b", re.IGNORECASE)
TABLE = MissingAddress._meta.db_table
UPSERT = f"""
    INSERT INTO {TABLE} (day, path, visits) SELECT %s, %s, 1
    WHERE (SELECT COUNT(*) FROM {TABLE} WHERE day = %s) < {MAX_PATHS_A_DAY}
        OR EXISTS (SELECT 1 FROM {TABLE} WHERE day = %s AND path = %s)
    ON CONFLICT (day, path) DO UPDATE SET visits = {TABLE}.visits + 1
"""  # noqa: S608 - made of constants

_cleaned = {"day": None}


def count_missing(path):
    """Count a request for a missing page; database errors are logged and not raised."""
    if not is_countable(path):
        return
    key = [localdate(), Redirect.normalise_path(path)]
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(UPSERT, [*key, key[0], *key])
        delete_old(key[0])
    except DatabaseError as error:
        logger.warning("An address without a page was not counted: %s", error)


def is_countable(path):
    """Return whether a path may have been a page: it is short and holds no personal data.

    Paths below those of the site's own views are left out, as they may contain a secret token.
    """
    language = get_language_from_path(path)
    below = path.strip("/").partition("/")[2] if language else path
    reserved = reserved_slugs(language or settings.LANGUAGE_CODE)
    return (
        len(path) <= MAX_PATH
        and path.isprintable()
        and first_part(below) not in {"", *reserved}
        and not PERSONAL.search(path)
        and not PROBE.search(path)
    )


def delete_old(today):
    """Delete the rows that are older than MAX_AGE, once a day in each process."""
    if _cleaned["day"] != today:
        MissingAddress.objects.filter(day__lt=today - MAX_AGE).delete()
        _cleaned["day"] = today
