"""The version of the content changes with each transaction that changes what pages show."""

import pytest

from django.db import connection, transaction

from home.caching import content_version
from home.caching.content_version import cached_until_change, content_changed, read_version
from tests.factories.cases import CasePageFactory, GoalPageFactory
from tests.factories.home import home

pytestmark = pytest.mark.django_db


@transaction.atomic
def change_and_fail():
    content_changed()
    raise ZeroDivisionError


def test_the_version_changes_with_each_transaction_and_not_when_it_is_rolled_back():
    before = read_version()
    with pytest.raises(ZeroDivisionError):
        change_and_fail()
    assert read_version() == before
    with transaction.atomic():
        content_changed()
        between = read_version()
        content_changed()
    assert len({before, between, read_version()}) == 3


def test_a_change_after_a_savepoint_was_rolled_back_changes_the_version():
    with transaction.atomic():
        before = read_version()
        with pytest.raises(ZeroDivisionError):
            change_and_fail()
        content_changed()
        assert read_version() != before


def test_a_transaction_adds_one_row_however_much_it_changes():
    before = content_version.changes().count()
    with transaction.atomic():
        for _change in range(5):
            content_changed()
    assert content_version.changes().count() <= before + 1


def test_a_cached_function_is_called_once_for_each_argument_until_a_change():
    calls = []

    @cached_until_change(max_entries=8)
    def double(number):
        calls.append(number)
        return 2 * number

    assert [double(1), double(1), double(2)] == [2, 2, 4]
    assert calls == [1, 2]
    content_changed()
    assert double(1) == 2
    assert calls == [1, 2, 1]


def test_a_request_that_changes_content_sees_the_new_version():
    with content_version.pinned_version():
        before = content_version.content_version()
        assert content_version.content_version() is before
        content_changed()
        assert content_version.content_version() != before


# Tables that are read while pages are rendered, but do not affect them.
NOT_CONTENT = {
    "django_content_type",
    "home_contentchange",
    "search_searchterm",
    "search_vocabularyword",
}


def test_changes_of_every_table_that_pages_read_change_the_version(client, settings):
    """Compare the tables that each kind of page reads with those whose signals are received."""
    from django.apps import apps
    from django.test.utils import CaptureQueriesContext

    from home.caching.receivers import is_shown

    settings.PAGE_CACHE_SECONDS = 0
    goal = GoalPageFactory()
    case = CasePageFactory(goals=[goal])
    urls = {home().url, case.url, case.get_parent().url, goal.url, "/sok/?q=sida"}
    tables = {model._meta.db_table: model for model in apps.get_models(include_auto_created=True)}
    with CaptureQueriesContext(connection) as queries:
        for url in urls:
            client.get(url)
    read = {name for name in tables for query in queries if f'"{name}"' in query["sql"]}
    assert len(read) > 10
    unwatched = {name for name in read - NOT_CONTENT if not is_shown(tables[name])}
    assert unwatched == set()
