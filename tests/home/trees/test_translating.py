"""A page is shown as untranslated until all of it is translated and published."""

import pytest
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from django.urls import reverse

from home.i18n.sync.completeness import incomplete_translations, is_complete, missing_segments
from home.i18n.sync.sources import is_outdated
from tests.factories.cases import CasePageFactory
from tests.factories.home import StandardPageFactory, home, translate
from tests.factories.people import administrator, editor

from .test_sync import english, fresh

pytestmark = pytest.mark.django_db


@pytest.fixture
def translator(client):
    client.force_login(editor())
    return client


def send(client, page):
    """Send a page for translation, as an editor does; return its Translation."""
    address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    response = client.post(address, {"locales": [home("en").locale_id]}, follow=True)
    assert response.status_code == 200
    return Translation.objects.get(source__object_id=page.translation_key)


def write(translation, text="Words", slug="words"):
    """Translate every text that has no translation yet, or one that is marked as an error."""
    for segment in missing_segments(translation):
        is_slug = segment.context.path == "slug"
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            locale=translation.target_locale,
            context=segment.context,
            defaults={"data": slug if is_slug else text, "has_error": False, "field_error": ""},
        )


def press_publish(client, page, capture):
    with capture(execute=True):
        address = reverse("wagtailadmin_pages:edit", args=[english(page).pk])
        return client.post(address, {"action": "publish"}, follow=True)


def test_a_page_that_was_submitted_is_still_marked_as_untranslated(translator):
    page = StandardPageFactory(title="Om oss", summary="Vi finns.", slug="om-oss")
    send(translator, page)
    html = translator.get("/en/om-oss/").content.decode()
    assert 'lang="sv"' in html
    assert english(page).alias_of_id == page.pk


def test_the_translation_of_an_untranslated_page_can_be_edited_and_previewed(translator):
    page = StandardPageFactory()
    translation = send(translator, page)
    response = translator.get(reverse("wagtailadmin_pages:edit", args=[english(page).pk]))
    assert b"editor-app" in response.content or b"localize" in response.content
    preview = reverse("wagtail_localize:preview_translation", args=[translation.pk])
    assert translator.get(preview).status_code == 200


def test_a_half_done_translation_is_not_published(translator, django_capture_on_commit_callbacks):
    page = StandardPageFactory(summary="Vi finns.")
    send(translator, page)
    response = press_publish(translator, page, django_capture_on_commit_callbacks)
    assert "texter är inte översatta än" in response.content.decode()
    assert english(page).alias_of_id == page.pk


def test_a_complete_translation_is_published(translator, django_capture_on_commit_callbacks):
    page = StandardPageFactory(summary="Vi finns.", slug="om-oss")
    write(send(translator, page))
    press_publish(translator, page, django_capture_on_commit_callbacks)
    assert english(page).live
    assert not english(page).alias_of_id
    assert english(page).title == "Words"
    assert 'lang="sv"' not in translator.get(english(page).url).content.decode().split("<main")[1]


def test_a_translation_is_published_together_with_its_original(
    translator, django_capture_on_commit_callbacks
):
    page = StandardPageFactory(live=False)
    write(send(translator, page))
    response = press_publish(translator, page, django_capture_on_commit_callbacks)
    assert "publiceras samtidigt som originalet" in response.content.decode()
    assert not english(page).live
    page.save_revision(clean=False).publish()
    assert english(page).live


def test_an_original_that_changes_makes_its_translation_incomplete(
    translator, django_capture_on_commit_callbacks
):
    page = CasePageFactory(phase="pilot")
    translation = send(translator, page)
    write(translation)
    press_publish(translator, page, django_capture_on_commit_callbacks)
    assert not incomplete_translations()
    page = fresh(page)
    page.summary, page.phase = "Ny sammanfattning.", "in_operation"
    page.save_revision(clean=False).publish()
    assert list(incomplete_translations()) == [translation]
    assert "Ny sammanfattning." in TranslationSource.objects.get().content_json
    assert english(page).phase == "in_operation"
    assert english(page).summary == "Words"


def test_a_change_without_new_texts_is_published_in_the_translation_at_once(
    translator, django_capture_on_commit_callbacks
):
    page = CasePageFactory(alternatives="<p>Inga.</p>")
    translation = send(translator, page)
    write(translation)
    press_publish(translator, page, django_capture_on_commit_callbacks)
    page = fresh(page)
    page.alternatives = ""
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision(clean=False).publish()
    assert is_complete(translation)
    assert english(page).alternatives == ""


def test_the_confirmation_names_the_translation_that_is_deleted_too(translator):
    page = StandardPageFactory()
    translate(page, title="About us")
    response = translator.get(reverse("wagtailadmin_pages:delete", args=[page.pk]))
    assert "översättningen ”About us”" in response.content.decode()


@pytest.mark.parametrize("view", ["delete", "unpublish", "copy"])
def test_an_alias_is_not_changed_without_its_original(translator, view):
    alias = english(StandardPageFactory())
    response = translator.post(reverse(f"wagtailadmin_pages:{view}", args=[alias.pk]))
    assert response.status_code == 302
    assert response.url == reverse("wagtailadmin_pages:edit", args=[alias.alias_of_id])
    assert fresh(alias).live


def test_aliases_are_not_deleted_in_bulk_without_their_originals(translator):
    alias = english(StandardPageFactory())
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    response = translator.post(f"{address}?id={alias.pk}")
    assert response.status_code == 302
    assert fresh(alias).live


def test_a_page_that_is_made_and_submitted_in_one_step_has_a_counterpart(client):
    client.force_login(administrator())
    address = reverse("wagtailadmin_pages:add", args=["home", "standardpage", home().pk])
    data = {
        "title": "Ny",
        "slug": "ny",
        "body-count": "0",
        "next_steps-count": "0",
        "action-submit": "1",
    }
    client.post(address, data)
    assert english(type(StandardPageFactory()).objects.get(slug="ny", locale=home().locale))


def test_a_translation_is_outdated_after_code_has_changed_its_original(
    translator, django_capture_on_commit_callbacks
):
    page = StandardPageFactory(summary="Kort.")
    write(send(translator, page))
    press_publish(translator, page, django_capture_on_commit_callbacks)
    assert not is_outdated(english(page))
    with django_capture_on_commit_callbacks(execute=True):
        page.summary = "Något annat."
        page.save()
    assert is_outdated(english(page))


def test_a_translation_is_not_published_again_when_its_original_is_moved(
    translator, django_capture_on_commit_callbacks
):
    page, parent = StandardPageFactory(summary="Vi finns."), StandardPageFactory()
    write(send(translator, page))
    press_publish(translator, page, django_capture_on_commit_callbacks)
    before = english(page).revisions.count()
    with django_capture_on_commit_callbacks(execute=True):
        page.move(parent, pos="last-child")
    assert english(page).get_parent().translation_key == parent.translation_key
    assert english(page).revisions.count() == before
