"""Which title of a page a member reads, in choosers and in their search."""

import pytest

from django.urls import reverse

from cases.models import CasePage
from tests.factories import people

from .walk import world
from .walk.requests import text_of

pytestmark = pytest.mark.django_db


def test_a_member_chooses_among_public_pages_by_their_public_titles(network, client):
    live = CasePage.objects.get(pk=network.other.ids("page")[1])
    client.force_login(network.member)
    found = client.get(reverse("wagtailadmin_choose_page_search"), {"q": "Offentligt fall"})
    assert live.title.casefold() in text_of(found)
    parent = reverse("wagtailadmin_choose_page_child", args=[live.get_parent().pk])
    assert live.title.casefold() in text_of(client.get(parent))


def test_the_words_of_a_draft_find_nothing(network, client):
    client.force_login(network.member)
    for name in ("wagtailadmin_choose_page_search", "wagtailadmin_pages:search"):
        response = text_of(client.get(reverse(name), {"q": world.SECRET}))
        assert "offentligt fall om region hav" not in response


def test_a_member_reads_the_titles_of_own_drafts(network, client):
    draft = network.one.things["page"][0]
    client.force_login(network.member)
    response = client.get(reverse("wagtailadmin_explore", args=[draft.get_parent().pk]))
    assert draft.title.casefold() in text_of(response)


def test_the_staff_reads_every_draft(network, client):
    client.force_login(people.editor())
    response = client.get(
        reverse("wagtailadmin_explore", args=[network.other.access.organisation_id])
    )
    assert world.SECRET in text_of(response)
