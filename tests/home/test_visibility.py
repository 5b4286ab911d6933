"""The definition of public pages, for one page and for many."""

import pytest
from wagtail.models import Page, PageViewRestriction

from home.visibility import readable, readable_among_many
from tests.factories.home import StandardPageFactory, alias

pytestmark = pytest.mark.django_db


def restrict(page):
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


@pytest.fixture
def pages():
    """Pages that are private, below a private page, or an alias of a private page."""
    found = {
        "open": StandardPageFactory(title="Open"),
        "private": StandardPageFactory(title="Private"),
        "draft": StandardPageFactory(title="Draft", live=False),
    }
    found["below"] = StandardPageFactory(title="Below", parent=found["private"])
    found["open alias"] = alias(found["open"])
    found["alias"] = alias(found["private"])
    restrict(found["private"])
    return found


@pytest.mark.parametrize("choose", [readable, readable_among_many])
def test_private_pages_their_descendants_and_their_aliases_are_not_readable(pages, choose):
    ids = {page.pk: name for name, page in pages.items()}
    found = choose(Page.objects.filter(pk__in=ids)).values_list("pk", flat=True)
    assert {ids[pk] for pk in found} == {"open", "open alias"}


def test_without_restrictions_all_live_pages_are_readable():
    live, draft = StandardPageFactory(), StandardPageFactory(live=False)
    found = set(readable_among_many(Page.objects.all()))
    assert live.page_ptr in found and draft.page_ptr not in found


def test_readable_among_many_has_no_subquery_for_each_page(pages):
    assert "EXISTS" in str(readable(Page.objects.all()).query)
    assert "EXISTS" not in str(readable_among_many(Page.objects.all()).query)
