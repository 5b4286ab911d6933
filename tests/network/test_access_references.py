"""Whatever a member sends in a form, the page refers only to what the member may choose."""

import pytest
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from django.urls import reverse

from cases.models import CasePage
from network.access.forms import GuardedPageForm
from network.models import OrganisationPage
from tests.factories import people
from tests.factories.network import GuidelinePageFactory, OrganisationPageFactory

from .forms import case_data, initial_form_data, text
from .walk import world
from .walk.requests import leaks

pytestmark = pytest.mark.django_db


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
    response = save(client, page, case_data(page, **forgeries(network.one)[place]))
    assert response.status_code == 302, response.context["form"].errors
    assert page.revisions.count() == before + 1


@pytest.mark.parametrize("place", PLACES)
def test_a_case_refuses_what_belongs_to_another_organisation(network, client, place):
    page = CasePage.objects.get(pk=network.one.ids("page")[0])
    client.force_login(network.member)
    before = page.revisions.count()
    response = save(client, page, case_data(page, **forgeries(network.other)[place]))
    assert response.status_code == 200
    assert page.revisions.count() == before
    assert world.SECRET not in response.content.decode().casefold()


@pytest.mark.parametrize("place", PLACES)
def test_the_staff_may_use_everything(network, client, place):
    page = CasePage.objects.get(pk=network.one.ids("page")[0])
    client.force_login(people.editor())
    response = save(client, page, case_data(page, **forgeries(network.other)[place]))
    assert response.status_code == 302, response.context["form"].errors


def test_what_an_editor_put_there_may_stay(network, client):
    page = CasePage.objects.get(pk=network.one.ids("page")[0])
    client.force_login(people.editor())
    forged = forgeries(network.other)["image"]
    assert save(client, page, case_data(page, **forged)).status_code == 302
    client.force_login(network.member)
    assert save(client, page, case_data(page, **forged)).status_code == 302


ROWS = {
    "participants": {"role": "participant"},
    "products": {"name": "Postsorteraren"},
    "assessments": {"kind": "dpia"},
    "outcomes": {"indicator": "Tid per brev", "unit": "minutes"},
    "artefacts": {"kind": "code", "title": "Kod", "url": "https://kod.example/"},
    "guidelines": {"version": "1.2"},
}


@pytest.mark.parametrize("name", ROWS)
def test_a_member_saves_a_case_that_has_rows_already(network, client, name):
    page = CasePage.objects.get(pk=network.one.ids("page")[1])
    values = dict(ROWS[name])
    if name == "participants":
        values["organisation"] = OrganisationPageFactory()
    if name == "guidelines":
        values["guideline"] = GuidelinePageFactory()
    getattr(page, name).create(**values)
    page.save()
    page.save_revision(clean=False)
    client.force_login(network.member)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = initial_form_data(client.get(address).content.decode())
    assert form[f"{name}-0-id"] != [""]
    response = client.post(address, form)
    assert response.status_code == 302, response.context["form"].formsets[name].errors


BLOCKS = {
    "figure": lambda image, document, draft: ("figure", {"image": image.pk, "decorative": True}),
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
              "membership": "partner", "body": body, "next_steps": streamfield([]),
              "comments": inline_formset([])}  # fmt: skip
    client.force_login(network.member)
    before = page.revisions.count()
    save(client, page, nested_form_data(values))
    assert page.revisions.count() == before + (whose == "one")


@pytest.mark.parametrize("place", PLACES)
def test_a_preview_shows_nothing_of_another_organisation(network, client, place):
    page = CasePage.objects.get(pk=network.one.ids("page")[0])
    client.force_login(network.member)
    preview = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    client.post(preview, case_data(page, **forgeries(network.other)[place]))
    assert not leaks(client.get(preview))


@pytest.mark.parametrize("place", PLACES)
def test_a_new_case_refuses_what_belongs_to_another_organisation(network, client, place):
    client.force_login(network.member)
    owner = network.one.access.organisation_id
    new = CasePage(title="Nytt fall", slug="nytt-fall")
    add = reverse("wagtailadmin_pages:add", args=["cases", "casepage", owner])
    response = client.post(add, case_data(new, **forgeries(network.other)[place]))
    assert not leaks(response)
    assert not CasePage.objects.filter(slug="nytt-fall").exists()
    client.post(add, case_data(new))
    assert CasePage.objects.filter(slug="nytt-fall").exists()


@pytest.mark.parametrize("app", ["wagtailimages", "wagtaildocs"])
def test_a_file_is_put_into_no_other_organisations_collection(network, client, app):
    (file,) = network.one.things["image" if app == "wagtailimages" else "document"]
    client.force_login(network.member)
    values = {"title": "Ny", "language": "sv", "collection": network.other.access.collection_id}
    client.post(reverse(f"{app}:edit", args=[file.pk]), values)
    assert type(file).objects.get(pk=file.pk).collection_id == network.one.access.collection_id


@pytest.mark.parametrize("model", [CasePage, OrganisationPage])
def test_every_page_that_members_edit_has_the_form(model):
    assert issubclass(model.get_edit_handler().get_form_class(), GuardedPageForm)


def test_there_is_no_other_page_that_members_can_make(network):
    below = OrganisationPage.clean_subpage_models()
    assert all(issubclass(model.base_form_class, GuardedPageForm) for model in below)


def test_what_is_the_nodes_to_decide_is_no_field_of_a_member(client, network):
    own = network.one.access.organisation
    draft = network.one.ids("page")[0]
    decided = {own.pk: {"membership", "is_fictional"}, draft: {"source", "is_fictional"}}
    for pk, names in decided.items():
        address = reverse("wagtailadmin_pages:edit", args=[pk])
        client.force_login(network.member)
        assert names.isdisjoint(client.get(address).context["form"].fields)
        client.force_login(people.editor())
        assert names.issubset(client.get(address).context["form"].fields)
