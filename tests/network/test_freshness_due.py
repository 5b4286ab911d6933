"""When a page has to be looked at again, and what the public is told of it."""

import datetime

import pytest
from wagtail.models import Page

from django.utils import timezone

from cases.models import CasePage
from network.freshness.due import due, overdue, verified_models
from network.models import OrganisationPage
from network.models.verified_page import (
    confirmed_on,
    due_day,
    is_due,
    is_overdue,
    months_before,
    overdue_day,
)
from tests.factories.cases import CaseIndexPageFactory, CasePageFactory
from tests.factories.home import StandardPageFactory, home, locale
from tests.factories.network import OrganisationPageFactory

pytestmark = pytest.mark.django_db
A_DAY = datetime.timedelta(days=1)
WORDS = 'class="unconfirmed"'


def published(day):
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time(12)))


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ((2026, 11, 23), 12, (2025, 11, 23)),
        ((2028, 2, 29), 12, (2027, 2, 28)),
        ((2026, 3, 31), 1, (2026, 2, 28)),
        ((2026, 1, 15), 25, (2023, 12, 15)),
    ],
)
def test_a_month_earlier_is_the_same_day_or_the_last_one(day, months, expected):
    assert months_before(datetime.date(*day), months) == datetime.date(*expected)


def test_the_owners_of_cases_and_profiles_are_asked():
    assert set(verified_models()) == {CasePage, OrganisationPage}


def originals(model):
    """Return the pages of a type that show no other page."""
    return model.objects.filter(alias_of=None)


@pytest.mark.parametrize("make", [CasePageFactory, OrganisationPageFactory])
def test_a_page_is_due_a_year_after_it_was_confirmed(make):
    fresh = make(last_verified=due_day() + A_DAY)
    old = make(last_verified=due_day())
    assert [is_due(page) for page in (fresh, old)] == [False, True]
    assert list(due(originals(type(old)))) == [old]
    assert [page.pk for page in due(originals(Page))] == [old.pk]


def test_a_page_that_nobody_has_confirmed_is_due_a_year_after_it_was_published():
    fresh = CasePageFactory(first_published_at=published(due_day() + A_DAY))
    old = CasePageFactory(first_published_at=published(due_day()))
    assert [is_due(page) for page in (fresh, old)] == [False, True]
    assert list(due(originals(CasePage))) == [old]
    assert confirmed_on(old) == due_day()


def test_a_draft_is_not_due():
    draft = CasePageFactory(live=False, last_verified=due_day())
    assert not is_due(draft)
    assert not due(CasePage.objects.all()).exists()


def test_a_page_without_an_owner_is_never_due():
    page = StandardPageFactory(first_published_at=published(due_day()))
    assert not is_due(page)
    assert not due(Page.objects.all()).exists()


def test_a_page_is_overdue_when_there_was_time_to_answer():
    late = CasePageFactory(last_verified=overdue_day())
    merely_due = CasePageFactory(last_verified=overdue_day() + A_DAY)
    assert is_overdue(late) and not is_overdue(merely_due)
    assert is_due(merely_due)
    assert list(overdue(originals(CasePage))) == [late]


def test_the_number_of_months_is_a_setting(settings):
    page = CasePageFactory(last_verified=due_day())
    settings.VERIFY_EVERY_MONTHS = 24
    assert not is_due(page)
    assert not due(CasePage.objects.all()).exists()


@pytest.mark.parametrize("make", [CasePageFactory, OrganisationPageFactory])
def test_the_page_and_its_card_say_since_when_it_is_not_confirmed(client, make):
    cases = CaseIndexPageFactory(parent=home())
    page = make(last_verified=datetime.date(2020, 3, 14))
    index = page.get_parent() if make is OrganisationPageFactory else cases
    for address in (page.url, index.url):
        text = client.get(address).content.decode()
        assert text.count(WORDS) == 1
        assert "Inte bekräftad sedan mars 2020" in text
    translation = page.copy_for_translation(locale("en"), copy_parents=True)
    translation.save_revision(clean=False).publish()
    english = client.get(translation.url).content.decode()
    assert "Not confirmed since March 2020" in english


def test_a_page_that_is_merely_due_says_nothing(client):
    page = CasePageFactory(last_verified=due_day())
    assert WORDS not in client.get(page.url).content.decode()


def test_an_old_draft_does_not_take_a_confirmation_back():
    page = CasePageFactory(last_verified=datetime.date(2020, 3, 14))
    draft = page.save_revision(clean=False)
    CasePage.objects.filter(pk=page.pk).update(last_verified=datetime.date(2026, 3, 14))
    type(draft).objects.get(pk=draft.pk).publish()
    page.refresh_from_db()
    assert page.last_verified == datetime.date(2026, 3, 14)
