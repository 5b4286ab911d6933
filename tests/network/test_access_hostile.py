"""What a hostile member tries: titles of drafts, other people's files, requests that crash."""

import json
from itertools import product

import pytest
from wagtail.models import Page, PageViewRestriction

from django.urls import reverse

from cases.models import CasePage
from home.i18n.related import pages_by_id
from home.models import NodeImage
from network.access.checks import MAX_ID
from network.access.current_request import current_request
from network.access.own import sees_page, visible_pages
from network.access.wagtail_patches import title_for_user
from network.models import OrganisationPage
from tests.factories import people

from .walk import world
from .walk.requests import text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def member(network, client):
    client.force_login(network.member)
    return network.member


def of_the_other(network):
    """Return the live case of the other organisation, whose draft has the secret in its title."""
    return CasePage.objects.get(pk=network.other.ids("page")[1])


def paste(client, url):
    """Answer to a web address that is pasted into the chooser of links."""
    data = {"external-link-chooser-url": url, "external-link-chooser-link_text": ""}
    return client.post(reverse("wagtailadmin_choose_page_external_link"), data)


ENDINGS = ["", " ", "\t", "\u00a0", "\u2003", "?x=1", "#x", "/"]


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_address_of_a_live_page_gives_no_title_of_its_draft(network, member, client, ending):
    page = of_the_other(network)
    for url in (page.full_url, page.url, f"http://testserver{page.url}"):
        data = {
            "external-link-chooser-url": f"{url}{ending}",
            "external-link-chooser-link_text": "",
        }
        response = client.post(reverse("wagtailadmin_choose_page_external_link"), data)
        assert response.status_code == 200
        assert world.SECRET not in text_of(response)


def test_the_address_of_a_public_page_still_becomes_a_link_to_it(network, member, client):
    page = of_the_other(network)
    response = paste(client, page.url)
    result = json.loads(response.content)["result"]
    assert (result["id"], result["adminTitle"]) == (page.pk, page.title)


def test_a_foreign_address_that_ends_like_a_page_is_taken(network, member, client):
    page = of_the_other(network)
    url = f"https://annan.example/{page.slug}"
    response = paste(client, url)
    assert json.loads(response.content)["result"]["url"] == url


def test_a_form_for_a_link_without_an_address_is_refused(member, client):
    address = reverse("wagtailadmin_choose_page_external_link")
    assert client.post(address, {"title": "x"}).status_code == 400


def test_an_alias_of_a_restricted_page_is_seen_by_nobody_else(network, member, client):
    page = OrganisationPage.objects.get(pk=network.other.access.organisation_id)
    english = page.aliases.get()
    assert sees_page(member, english.pk)
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert not sees_page(member, english.pk)
    assert not visible_pages(member, Page.objects.filter(pk__in=[page.pk, english.pk])).exists()
    found = client.get(reverse("wagtailadmin_choose_page_search"), {"q": page.title})
    assert found.status_code == 200
    assert f'data-id="{english.pk}"' not in found.content.decode()


def test_a_public_page_does_not_name_a_restricted_one(network):
    page = of_the_other(network)
    assert page.pk in pages_by_id([page.pk])
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert page.pk not in pages_by_id([page.pk])


def test_a_draft_of_others_has_no_title(network, member, rf):
    draft = Page.objects.get(pk=network.other.ids("page")[0])
    own = Page.objects.get(pk=network.one.ids("page")[0])
    request = rf.get("/hantera/")
    request.user = member
    with current_request(request):
        assert world.SECRET not in title_for_user(draft)
        assert title_for_user(own) == own.draft_title


ROWS = ["wagtailadmin_choose_page_child", "wagtailadmin_choose_page_search"]


@pytest.mark.parametrize("name", ROWS)
def test_a_row_of_the_chooser_tells_nothing_of_a_draft(network, member, client, name):
    page = of_the_other(network)
    page.get_workflow().start(page, network.other.things["user"][0])
    Page.objects.filter(pk=page.pk).update(locked=True)
    is_child = name.endswith("child")
    args = [page.get_parent().pk] if is_child else []
    html = client.get(reverse(name, args=args), {"q": page.title}).content.decode()
    assert page.title in html
    row = html[html.index(page.title) :]
    row = row[: row.index("</tr>")].casefold()
    for word in ("utkast", "granskning", "draft", "moderation", "schema", "låst", "locked"):
        assert word not in row


def test_a_withdrawn_profile_is_not_renamed_under_its_live_cases(network, client):
    profile = OrganisationPage.objects.get(pk=network.one.access.organisation_id)
    profile.unpublish()
    client.force_login(network.member)
    address = reverse("wagtailadmin_pages:edit", args=[profile.pk])
    html = client.get(address).content.decode()
    before = CasePage.objects.get(pk=network.one.ids("page")[1]).url
    data = {
        "title": "Kapad",
        "slug": "kapad",
        "organisation_type": "region",
        "summary": "x",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
        "body-count": "0",
        "next_steps-count": "0",
    }
    client.post(address, data)
    profile.refresh_from_db()
    assert (profile.title, profile.slug) == ("Region Skog", "region-skog")
    assert CasePage.objects.get(pk=network.one.ids("page")[1]).url == before
    assert "Publicerade sidor under den här visar det" in html


def test_a_file_of_a_page_under_review_is_frozen(network, client):
    case = CasePage.objects.get(pk=network.one.ids("page")[0])
    image = NodeImage.objects.get(pk=network.one.ids("image")[0])
    client.force_login(network.member)
    edit = reverse("wagtailimages:edit", args=[image.pk])
    delete = reverse("wagtailimages:delete", args=[image.pk])
    case.image = image
    case.save_revision(clean=False)
    state = case.get_workflow().start(case, network.member)
    for address in (edit, delete, reverse("wagtailimages:edit_multiple", args=[image.pk])):
        client.post(address, {"title": "Utbytt", "collection": image.collection_id})
    image.refresh_from_db()
    assert image.title != "Utbytt"
    assert client.get(edit).status_code == 200
    state.cancel(user=network.member)
    client.post(edit, {"title": "Utbytt", "collection": image.collection_id, "tags": ""})
    image.refresh_from_db()
    assert image.title == "Utbytt"


IDS = [
    "abc",
    "0",
    "-1",
    str(MAX_ID),
    str(MAX_ID + 1),
    "9" * 40,
    "9" * 5000,
    "१",
    "1.5",
    "%00",
]
PLACES = [
    "images/chooser/chosen/{}/",
    "documents/chooser/chosen/{}/",
    "images/chooser/chosen-multiple/?id={}",
    "documents/chooser/chosen-multiple/?id={}",
    "choose-page/chosen-multiple/?id={}",
    "choose-page/?page_type=home.{}",
    "choose-page/?target_pages[]={}",
    "choose-page/?p={}",
    "choose-page/search/?q=x&p={}&page_type={}",
    "editing-sessions/ping/cases/casepage/{}/1/",
    "editing-sessions/ping/wagtailcore/page/1/{}/",
    "editing-sessions/ping/foo/bar/{}/1/",
    "pages/?p={}",
    "pages/?owner={}&locale={}&content_type={}",
    "pages/search/?q=x&content_type={}&p={}",
    "images/?p={}&collection_id={}&tag={}&ordering={}",
    "documents/?p={}&collection_id={}&ordering={}",
    "images/chooser/?p={}&collection_id={}&tag={}",
    "documents/chooser/?p={}&collection_id={}",
    "error-reports/?p={}&state={}&ordering={}",
]


@pytest.mark.parametrize(("place", "value"), list(product(PLACES, IDS)))
def test_no_id_is_an_error_of_the_server(member, client, place, value):
    client.raise_request_exception = False
    response = client.get(f"/hantera/{place.replace('{}', value)}")
    assert response.status_code < 500


def test_the_root_of_the_tree_cannot_be_chosen(member, client):
    root = Page.get_first_root_node().pk
    address = reverse("wagtailadmin_choose_page_chosen_multiple")
    assert client.get(address, {"id": root}).status_code == 404


BODIES = ["", "{", "[1, 2]", "1", "null", '"x"', '{"a": {"b": 1}}', '{"a": [1]}', "[" * 100_000,
          json.dumps({"a" * 200: True}), json.dumps({"a": "b" * 2000}), '{"a": "\\u0000"}',
          json.dumps({str(n): True for n in range(1000)}), "\xff"]  # fmt: skip


@pytest.mark.parametrize("body", BODIES, ids=range(len(BODIES)))
def test_what_is_dismissed_is_a_small_object(member, client, body):
    address = reverse("wagtailadmin_dismissibles")
    client.raise_request_exception = False
    response = client.patch(address, body.encode("latin-1"), content_type="application/json")
    assert response.status_code == 400
    good = client.patch(address, '{"whats-new": true}', content_type="application/json")
    assert good.json() == {"whats-new": True}


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
        answer = text_of(client.get(reverse(name), {"q": world.SECRET}))
        assert "offentligt fall om region hav" not in answer


def test_a_member_reads_the_titles_of_own_drafts(network, client):
    draft = network.one.things["page"][0]
    client.force_login(network.member)
    answer = client.get(reverse("wagtailadmin_explore", args=[draft.get_parent().pk]))
    assert draft.title.casefold() in text_of(answer)


def test_the_staff_reads_every_draft(network, client):
    client.force_login(people.editor())
    answer = client.get(
        reverse("wagtailadmin_explore", args=[network.other.access.organisation_id])
    )
    assert world.SECRET in text_of(answer)
