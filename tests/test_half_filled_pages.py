"""Every page type can be shown with empty fields: unsaved, as a draft, in both languages."""

import pytest
from wagtail.models import Page, get_page_models

from django.test import Client
from django.urls import reverse
from django.utils import translation

from home.models import HomePage
from tests.factories import people
from tests.factories.cases import (
    CaseIndexPageFactory,
    CasePageFactory,
    EventPageFactory,
    InitiativePageFactory,
)
from tests.factories.home import NewsPageFactory, home, translate
from tests.factories.network import GuidelinePageFactory, SectorFactory, TechniqueFactory
from tests.half_filled import (
    empty_page,
    fill_required_fields,
    half_filled_page,
    pages_with_one_field,
)
from tests.shared import shared

pytestmark = pytest.mark.django_db
APPS = {"home", "network", "cases", "search"}
MODELS = sorted(
    (model for model in get_page_models() if model._meta.app_label in APPS),
    key=lambda model: model._meta.label,
)


@pytest.fixture
def editor():
    client = Client()
    client.force_login(people.editor())
    return client


@pytest.fixture(scope="module", params=["sv", pytest.param("en", marks=pytest.mark.slow)])
def tree(request, django_db_setup, django_db_blocker):
    """(language, {page type: id of a page below which others of the kind are}) of a site."""
    with shared(django_db_blocker):
        yield request.param, made_parents(request.param)


def made_parents(language):
    SectorFactory(), TechniqueFactory(), CaseIndexPageFactory()
    case = CasePageFactory()
    pages = [case, InitiativePageFactory(), GuidelinePageFactory()]
    pages += [EventPageFactory(), NewsPageFactory()]
    if language == "en":
        pages = [in_english(page) for page in pages]
    front = home(language)
    parents = {HomePage: front.get_parent().pk}
    for page in pages:
        for above in page.get_ancestors().filter(depth__gte=front.depth).specific():
            parents |= dict.fromkeys(type(above).allowed_subpage_models(), above.pk)
    return parents


@pytest.fixture
def parent(tree, model, db):
    """A page below which there may be others of the type, with its language switched on."""
    language, parents = tree
    with translation.override(language):
        yield Page.objects.get(pk=parents[model]).specific


def in_english(page):
    parent = page.get_parent().specific
    if not parent.has_translation(home("en").locale):
        in_english(parent)
    return translate(page)


def placed(page, parent):
    """Put an unsaved page where Wagtail puts it for a preview."""
    page.depth = parent.depth + 1
    last = parent.get_last_child()
    page.path = last._inc_path() if last else page._get_path(parent.path, page.depth, 1)
    page.set_url_path(parent)
    return page


def shown(page):
    """Return the page as a preview draws it."""
    response = page.make_preview_request()
    assert response.status_code == 200, type(page)
    return response.content.decode()


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
@pytest.mark.parametrize("make", [empty_page, half_filled_page])
def test_a_page_shows_before_and_after_it_is_saved(model, make, parent, editor):
    assert "<h1" in shown(placed(make(model, parent), parent))
    page = fill_required_fields(make(model, parent))
    page.slug, page.live = "halvskriven", False
    parent.add_child(instance=page)
    page.save_revision(clean=False)
    draft = editor.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))
    assert draft.status_code == 200
    assert editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200
    page.live = True  # As an import may leave it.
    page.save(clean=False)
    address = model.objects.get(pk=page.pk).url  # A second front page has none.
    assert not address or Client().get(address).status_code == 200


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_page_shows_with_each_field_alone(model, parent):
    for page in pages_with_one_field(model, parent):
        assert "<h1" in shown(placed(page, parent))
