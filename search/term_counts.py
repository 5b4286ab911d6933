"""Counts what is searched for, so that editors see what is missing: words, and no person.

Counts are rows that are updated atomically. What looks like a number of a person or an address is
not kept, and all rows are deleted after MAX_AGE.
"""

import datetime
import logging
import re

from django.db import DatabaseError, connection, transaction
from django.db.models import F
from django.utils.timezone import localdate

from search.models import SearchTerm
from search.text.tokens import comparable

logger = logging.getLogger(__name__)

MAX_AGE = datetime.timedelta(days=90)
MAX_LENGTH = 80
# New rows a day: a robot cannot fill the table.
MAX_TERMS_A_DAY = 5_000
# Five digits in a row, with or without separators, or an e-mail address.
PERSONAL = re.compile(r"\d(?:[\s-]?\d){4}|@")
TABLE = SearchTerm._meta.db_table
UPSERT = f"""
    INSERT INTO {TABLE} (day, language, words, searches, without_results, clicks)
    SELECT %s, %s, %s, 1, %s, 0
    WHERE (SELECT COUNT(*) FROM {TABLE} WHERE day = %s) < {MAX_TERMS_A_DAY}
        OR EXISTS (SELECT 1 FROM {TABLE} WHERE day = %s AND language = %s AND words = %s)
    ON CONFLICT (day, language, words) DO UPDATE SET searches = {TABLE}.searches + 1,
        without_results = {TABLE}.without_results + excluded.without_results
"""  # noqa: S608 - a constant

_cleaned = {"day": None}


def countable(text):
    """Return the words of a query as they are counted, "" if they are not."""
    words = comparable(text)
    return "" if PERSONAL.search(text) else words[:MAX_LENGTH].strip()


def count_search(results):
    """Count a search by its SearchResults; a failure is logged and does not affect the search."""
    query = results.query
    words = countable(query.text)
    if not words or query.page > 1 or query.filters or query.is_clipped:
        return
    today = localdate()
    key = [today, query.language, words]
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(UPSERT, [*key, int(not results.total), today, *key])
        delete_old(today)
    except DatabaseError as error:
        logger.warning("A search was not counted: %s", error)


def count_click(text, language):
    """Count that a result of a search of today was followed; never more often than searched."""
    rows = SearchTerm.objects.filter(
        day=localdate(), language=language, words=countable(text), clicks__lt=F("searches")
    )
    rows.update(clicks=F("clicks") + 1)


def delete_old(today):
    """Delete the rows that are older than MAX_AGE, once a day in each process."""
    if _cleaned["day"] != today:
        SearchTerm.objects.filter(day__lt=today - MAX_AGE).delete()
        _cleaned["day"] = today
