"""Whatever a member sends in a form, the page refers only to what the member may choose."""

import pytest
from wagtail.admin.rich_text import get_rich_text_editor_widget
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from django.urls import reverse

from cases.models import CasePage
from network.access.forms import GuardedPageForm
from network.models import OrganisationPage
from tests.factories import people

from .walk import world

pytestmark = pytest.mark.django_db
ROWS = ("participants", "products", "assessments", "outcomes", "artefacts", "guidelines")


def text(html):
    """Return running text as the editor in the browser sends it."""
    return get_rich_text_editor_widget().format_value(html)


def case_data(page, **fields):
    """Return what the form of a case sends, with `fields` in place of what it holds."""
    rows = {name: inline_formset(fields.pop(name, [])) for name in ROWS}
    values = {
        "title": page.title,
        "slug": page.slug,
        "summary": page.summary,
        "ai_act_class": "minimal",
    }
    texts = ("problem", "solution", "alternatives", "lessons", "obstacles", "reuse_needs")
    values |= {name: text(fields.pop(name, "")) for name in texts}
    return nested_form_data({**values, **rows, "comments": inline_formset([]), **fields})


def save(client, page, data):
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)


def things(holdings):
    image, document = holdings.things["image"][0], holdings.things["document"][0]
    return image, document, holdings.things["page"][0]


def forgeries(holdings):
    """Return {where: fields of the form} that name an image, a document, a draft of `holdings`."""
    image, document, draft = things(holdings)
    return {
        "image": {"image": image.pk},
        "document in a row": {
            "artefacts": [{"kind": "document", "title": "Mall", "document": document.pk}]
        },
        "document in a text": {
            "problem": f'<p><a linktype="document" id="{document.pk}">x</a></p>'
        },
        "draft in a text": {"lessons": f'<p><a linktype="page" id="{draft.pk}">x</a></p>'},
    }


PLACES = ["image", "document in a row", "document in a text", "draft in a text"]


@pytest.mark.parametrize("place", PLACES)
def test_a_case_takes_the_members_own_things(network, client, place):
    page = CasePage.objects.get(pk=network.one.ids("page")[0])
    client.force_login(network.member)
    before = page.revisions.count()
    answer = save(client, page, case_data(page, **forgeries(network.one)[place]))
    assert answer.status_code == 302, answer.context["form"].errors
    assert page.revisions.count() == before + 1


@pytest.mark.parametrize("place", PLACES)
def test_a_case_refuses_what_belongs_to_another_organisation(network, client, place):
    page = CasePage.objects.get(pk=network.one.ids("page")[0])
    client.force_login(network.member)
    before = page.revisions.count()
    answer = save(client, page, case_data(page, **forgeries(network.other)[place]))
    assert answer.status_code == 200
    assert page.revisions.count() == before
    assert world.SECRET not in answer.content.decode().casefold()


@pytest.mark.parametrize("place", PLACES)
def test_the_staff_may_use_everything(network, client, place):
    page = CasePage.objects.get(pk=network.one.ids("page")[0])
    client.force_login(people.editor())
    answer = save(client, page, case_data(page, **forgeries(network.other)[place]))
    assert answer.status_code == 302, answer.context["form"].errors


def test_what_an_editor_put_there_may_stay(network, client):
    page = CasePage.objects.get(pk=network.one.ids("page")[0])
    client.force_login(people.editor())
    forged = forgeries(network.other)["image"]
    assert save(client, page, case_data(page, **forged)).status_code == 302
    client.force_login(network.member)
    assert save(client, page, case_data(page, **forged)).status_code == 302


BLOCKS = {
    "figure": lambda image, document, draft: ("figure", {"image": image.pk}),
    "text": lambda image, document, draft: (
        "text",
        text(f'<p><a linktype="document" id="{document.pk}">x</a></p>'),
    ),
    "call": lambda image, document, draft: (
        "call_to_action",
        {"heading": "x", "link": {"label": "Läs", "page": draft.pk}},
    ),
}


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize("whose", ["one", "other"])
def test_the_blocks_of_a_profile_are_held_to_the_same(network, client, block, whose):
    page = OrganisationPage.objects.get(pk=network.one.access.organisation_id)
    body = streamfield([BLOCKS[block](*things(getattr(network, whose)))])
    values = {"title": page.title, "slug": page.slug, "organisation_type": "region",
              "membership": "partner", "body": body, "comments": inline_formset([])}  # fmt: skip
    client.force_login(network.member)
    before = page.revisions.count()
    save(client, page, nested_form_data(values))
    assert page.revisions.count() == before + (whose == "one")


@pytest.mark.parametrize("model", [CasePage, OrganisationPage])
def test_every_page_that_members_edit_has_the_form(model):
    assert issubclass(model.get_edit_handler().get_form_class(), GuardedPageForm)


def test_there_is_no_other_page_that_members_can_make(network):
    below = OrganisationPage.clean_subpage_models()
    assert all(issubclass(model.base_form_class, GuardedPageForm) for model in below)
