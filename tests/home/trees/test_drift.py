"""`check_languages` finds every kind of drift, whatever its cause, and repairs it."""

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
    """Return (output of the command, whether it found no drift)."""
    out = StringIO()
    try:
        call_command("check_languages", stdout=out, **options)
    except CommandError:
        return out.getvalue(), False
    return out.getvalue(), True


def change(page, **values):
    """Update the row of a page without sending signals."""
    Page.objects.filter(pk=page.pk).update(**values)


def detach_counterpart(page):
    pk = english(page).pk
    Page.objects.filter(pk=pk).update(translation_key="00000000-0000-4000-8000-000000000001")


def unpublish_the_original_only(page):
    change(page, live=False)


def delete_first_published_at(page):
    change(english(page), first_published_at=None)


def change_slug(page):
    change(english(page), slug="annat")


def move_below_another_page(page):
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


def change_owner(page):
    change(english(page), owner=user())


def change_expire_at(page):
    change(english(page), expire_at=timezone.now() + datetime.timedelta(days=9))


def change_title(page):
    change(english(page), title="Annat")


def detach_original(page):
    Page.objects.filter(pk=page.pk).update(translation_key="00000000-0000-4000-8000-000000000002")


def delete_restriction_of_translation(page):
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    translate(page)
    PageViewRestriction.objects.filter(page=english(page)).delete()


def change_title_after_submission(page):
    translate(page)
    TranslationSource.get_or_create_from_instance(page)
    change(page, title="Ny titel")


KINDS = {
    "missing": detach_counterpart,
    "live": unpublish_the_original_only,
    "dates": delete_first_published_at,
    "slug": change_slug,
    "parent": move_below_another_page,
    "order": change_order,
    "owner": change_owner,
    "schedule": change_expire_at,
    "content": change_title,
    "orphan": detach_original,
    "privacy": delete_restriction_of_translation,
    "outdated": change_title_after_submission,
}


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_drift_is_found_and_repaired(kind):
    page = StandardPageFactory()
    assert check()[1]
    KINDS[kind](page)
    output, is_synchronised = check()
    assert f"{kind} " in output
    assert not is_synchronised
    assert check(fix=True)[1]
    assert check()[1]


def test_a_synchronised_field_that_differs_is_found_and_repaired():
    translation = translate(CasePageFactory(phase="pilot"))
    type(translation).objects.filter(pk=translation.pk).update(phase="idea")
    assert "synchronized " in check()[0]
    assert check(fix=True)[1]
    translation.refresh_from_db()
    assert translation.phase == "pilot"


def test_a_page_that_is_only_in_english_is_no_drift():
    home("en").add_child(instance=type(StandardPageFactory())(title="Only here"))
    assert check()[1]
