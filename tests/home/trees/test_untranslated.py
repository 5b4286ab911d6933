"""The report of pages that are not translated."""

import pytest

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from home.i18n.untranslated import untranslated_pages
from tests.factories import people
from tests.factories.home import StandardPageFactory, translate

from .test_sync import english

pytestmark = pytest.mark.django_db
REPORT = "untranslated_pages"


def test_the_report_lists_aliases_until_they_are_translated(client):
    page, other = StandardPageFactory(title="Om oss"), StandardPageFactory(title="Kontakt")
    client.force_login(people.editor())
    html = client.get(reverse(REPORT)).content.decode()
    assert "Om oss" in html and "Kontakt" in html
    assert reverse("wagtailadmin_pages:edit", args=[english(page).pk]) in html
    translate(page, title="About us")
    assert english(page) not in [each.specific for each in untranslated_pages()]
    assert english(other).pk in untranslated_pages().values_list("pk", flat=True)


def test_an_alias_in_the_language_of_its_source_is_not_listed():
    page = StandardPageFactory()
    page.create_alias(update_slug="kopia", parent=page.get_parent())
    listed = untranslated_pages().values_list("locale__language_code", flat=True)
    assert set(listed) == {"en"}


def test_the_report_takes_no_more_queries_for_many_pages(client, django_assert_max_num_queries):
    client.force_login(people.editor())
    StandardPageFactory()
    with CaptureQueriesContext(connection) as few:
        client.get(reverse(REPORT))
    for _number in range(5):
        StandardPageFactory()
    with django_assert_max_num_queries(len(few)):
        client.get(reverse(REPORT))
