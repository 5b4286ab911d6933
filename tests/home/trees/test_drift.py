"""`check_languages` finds every kind of drift, however it came about, and mends it."""

import datetime
from io import StringIO

import pytest
from wagtail.models import Page, PageViewRestriction
from wagtail_localize.models import TranslationSource

from django.core.management import CommandError, call_command
from django.utils import timezone

from tests.factories.cases import CasePageFactory
from tests.factories.home import StandardPageFactory, home, translate
from tests.factories.people import user

from .test_sync import english

pytestmark = pytest.mark.django_db


def check(**options):
    """Return (what the command says, whether all is in step)."""
    out = StringIO()
    try:
        call_command("check_languages", stdout=out, **options)
    except CommandError:
        return out.getvalue(), False
    return out.getvalue(), True


def change(page, **values):
    """Write past everything that listens."""
    Page.objects.filter(pk=page.pk).update(**values)


def lose(page):
    pk = english(page).pk
    Page.objects.filter(pk=pk).update(translation_key="00000000-0000-4000-8000-000000000001")


def publish_alone(page):
    change(page, live=False)


def forget_dates(page):
    change(english(page), first_published_at=None)


def give_another_slug(page):
    change(english(page), slug="annat")


def put_elsewhere(page):
    other = home("en").add_child(instance=type(page)(title="Only here"))
    counterpart = english(page)
    change(counterpart, path=f"{other.path}0001", depth=other.depth + 1)
    change(other, numchild=1)


def change_order(page):
    sibling = StandardPageFactory()
    first, second = english(page), english(sibling)
    change(first, path="x")
    change(second, path=first.path)
    change(first, path=second.path)


def give_another_owner(page):
    change(english(page), owner=user())


def set_another_end(page):
    change(english(page), expire_at=timezone.now() + datetime.timedelta(days=9))


def write_something_else(page):
    change(english(page), title="Annat")


def lose_the_original(page):
    Page.objects.filter(pk=page.pk).update(translation_key="00000000-0000-4000-8000-000000000002")


def open_to_all(page):
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    translate(page)
    PageViewRestriction.objects.filter(page=english(page)).delete()


def change_unseen(page):
    translate(page)
    TranslationSource.get_or_create_from_instance(page)
    change(page, title="Ny titel")


KINDS = {
    "missing": lose,
    "live": publish_alone,
    "dates": forget_dates,
    "slug": give_another_slug,
    "parent": put_elsewhere,
    "order": change_order,
    "owner": give_another_owner,
    "schedule": set_another_end,
    "content": write_something_else,
    "orphan": lose_the_original,
    "privacy": open_to_all,
    "outdated": change_unseen,
}


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_drift_is_found_and_mended(kind):
    page = StandardPageFactory()
    assert check()[1]
    KINDS[kind](page)
    said, in_step = check()
    assert f"{kind} " in said
    assert not in_step
    assert check(fix=True)[1]
    assert check()[1]


def test_a_value_that_languages_share_is_found_and_mended():
    translation = translate(CasePageFactory(phase="pilot"))
    type(translation).objects.filter(pk=translation.pk).update(phase="idea")
    assert "shared " in check()[0]
    assert check(fix=True)[1]
    translation.refresh_from_db()
    assert translation.phase == "pilot"


def test_a_page_that_is_only_in_english_is_no_drift():
    home("en").add_child(instance=type(StandardPageFactory())(title="Only here"))
    assert check()[1]
