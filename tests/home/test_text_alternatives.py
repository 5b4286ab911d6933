"""Pictures have text alternatives where they are used, in the language of the page."""

import pytest
from bs4 import BeautifulSoup
from wagtail.blocks import StructBlockValidationError
from wagtail_localize.models import StringSegment, StringTranslation, TranslationSource

from home.blocks.media import FigureBlock
from home.models import NodeDocument
from home.pictures import renditions
from tests.factories.home import NodeImageFactory, StandardPageFactory, home, translate

pytestmark = pytest.mark.django_db
PLAYER = "https://www.youtube.com/watch?v=abc123"


def picture(**values):
    image = NodeImageFactory(**values)
    renditions.make(image)
    return image


def with_figure(image, **values):
    """Return a page with a figure, saved as by an editor."""
    page = StandardPageFactory()
    page.body = [("figure", {"image": image, "caption": "", "decorative": False, **values})]
    page.save_revision().publish()
    return page


def only(client, page, name):
    """Return the one element with this name in the main part of a page, before the next steps."""
    main = BeautifulSoup(client.get(page.url).content, "html.parser").main
    main.select_one(".next-steps").decompose()
    (element,) = main.find_all(name)
    return element


def check(image, **values):
    block = FigureBlock()
    raw = {"image": image.pk, "caption": "", "alternative": "", "decorative": False, **values}
    return block.clean(block.to_python(raw))


def test_a_figure_needs_a_text_alternative():
    image = picture(description="")
    with pytest.raises(StructBlockValidationError) as raised:
        check(image)
    assert set(raised.value.block_errors) == {"alternative"}
    check(image, alternative="En väv.")
    check(image, decorative=True)
    check(picture(description="En väv."))


def test_a_figure_shows_its_own_text_alternative(client):
    page = with_figure(picture(description="En väv."), alternative="Röda trådar.")
    shown = only(client, page, "img")
    assert shown["alt"] == "Röda trådar."
    assert not shown.get("lang")


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_description_of_a_picture_is_the_fallback_with_its_language(client, language):
    shown = only(client, with_figure(picture(description="Ord.", language=language)), "img")
    assert (shown["alt"], shown["lang"]) == ("Ord.", language)


def test_a_figure_from_before_there_were_alternatives_is_shown(client):
    image, page = picture(description="En väv."), StandardPageFactory()
    page.body = page.body.stream_block.to_python(
        [{"type": "figure", "value": {"image": image.pk, "caption": "", "decorative": False}}]
    )
    page.save()
    assert only(client, page, "img")["alt"] == "En väv."


@pytest.mark.parametrize("alternative", ["Röda trådar.", ""])
def test_the_text_alternative_of_a_figure_is_translated(client, alternative):
    """Also if it is the description of the picture."""
    page = with_figure(picture(description="En väv."), alternative=alternative, caption="Väven")
    source, _created = TranslationSource.update_or_create_from_instance(page)
    english = home("en").locale
    for segment in StringSegment.objects.filter(source=source).select_related("context"):
        name = segment.context.field_path.rpartition(".")[2]
        data = {"alternative": "Red threads.", "caption": "The weave"}.get(name, "words")
        StringTranslation.objects.create(
            translation_of=segment.string,
            locale=english,
            context=segment.context,
            data=data,
            translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
        )
    translated = source.get_ephemeral_translated_instance(english)
    value = translated.body[0].value
    assert (value["alternative"], value["caption"]) == ("Red threads.", "The weave")
    assert value["image"].description == "En väv."


def test_a_decorative_picture_has_no_text_to_translate():
    page = with_figure(picture(description="En väv."), decorative=True)
    source, _created = TranslationSource.update_or_create_from_instance(page)
    paths = source.stringsegment_set.values_list("context__field_path", flat=True)
    assert "body.figure.alternative" not in paths


def test_the_picture_of_a_page_is_described_by_the_page(client):
    image = picture(description="En väv.")
    page = StandardPageFactory(image=image, image_description="Röda trådar.")
    other = translate(page, title="About", image=image, image_description="Red threads.")
    assert only(client, page, "img")["alt"] == "Röda trådar."
    shown = only(client, other, "img")
    assert shown["alt"] == "Red threads."
    assert not shown.get("lang")


def test_the_picture_of_a_page_without_a_description_is_decorative(client):
    page = StandardPageFactory(image=picture(description="En väv."))
    assert only(client, page, "img")["alt"] == ""


def test_the_still_picture_of_a_video_leaves_the_link_to_its_title(client):
    page = StandardPageFactory()
    video = {"title": "Film", "address": PLAYER, "poster": picture(), "transcript": "<p>Hej</p>"}
    page.body = [("video", video)]
    page.save()
    assert only(client, page, "img")["alt"] == ""


def test_the_title_of_a_document_is_marked_with_its_language(client):
    document = NodeDocument.objects.create(
        title="Template", summary="A form.", file="mall.docx", language="en"
    )
    page = StandardPageFactory()
    page.body = [("documents", {"documents": [document]})]
    page.save()
    found = only(client, page, "ul")
    assert found.a["lang"] == found.p["lang"] == "en"
