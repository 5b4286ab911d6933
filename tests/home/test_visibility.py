"""What everybody may read is the same however many pages are asked about."""

import pytest
from wagtail.models import Page, PageViewRestriction

from home.visibility import readable, readable_among_many
from tests.factories.home import StandardPageFactory, alias

pytestmark = pytest.mark.django_db


def restrict(page):
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


@pytest.fixture
def pages():
    """Pages of which some are private, below one that is, or show elsewhere what is."""
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
def test_what_is_private_or_shows_something_private_is_not_readable(pages, choose):
    ids = {page.pk: name for name, page in pages.items()}
    found = choose(Page.objects.filter(pk__in=ids)).values_list("pk", flat=True)
    assert {ids[pk] for pk in found} == {"open", "open alias"}


def test_without_restrictions_all_that_is_live_is_readable():
    live, draft = StandardPageFactory(), StandardPageFactory(live=False)
    found = set(readable_among_many(Page.objects.all()))
    assert live.page_ptr in found and draft.page_ptr not in found


def test_of_many_pages_none_is_compared_with_all_restrictions_by_a_query_of_its_own(pages):
    assert "EXISTS" in str(readable(Page.objects.all()).query)
    assert "EXISTS" not in str(readable_among_many(Page.objects.all()).query)
