"""Factories for pages below the front pages, which a migration creates."""

import datetime
import io

import factory
import wagtail_factories
from PIL import Image
from wagtail.models import Locale

from django.core.files.images import ImageFile

from home.models import (
    AccessibilityStatementPage,
    HomePage,
    NewsIndexPage,
    NewsPage,
    NodeImage,
    StandardPage,
)


def home(language="sv"):
    """Return the front page of a language."""
    return HomePage.objects.get(locale__language_code=language)


def locale(language):
    return Locale.objects.get(language_code=language)


def translate(page, language="en", **fields):
    """Return a published translation of a page with `fields`; its parent is translated already."""
    translation = page.specific.copy_for_translation(locale(language))
    for name, value in fields.items():
        setattr(translation, name, value)
    translation.save_revision(clean=False).publish()
    return type(translation).objects.get(pk=translation.pk)


def alias(page, language="en"):
    """Return an alias of an untranslated page in another language."""
    return page.specific.copy_for_translation(locale(language), alias=True)


class PageBelowFactory(wagtail_factories.PageFactory):
    """A live page with a unique title, below `parent`."""

    class Meta:
        abstract = True

    slug = None
    title = factory.Sequence(lambda number: f"Sida {number}")


class StandardPageFactory(PageBelowFactory):
    class Meta:
        model = StandardPage

    parent = factory.LazyFunction(home)
    title = factory.Sequence(lambda number: f"Om sak {number}")


class AccessibilityStatementPageFactory(PageBelowFactory):
    class Meta:
        model = AccessibilityStatementPage

    parent = factory.LazyFunction(home)
    operator = "Noden"
    service = "webbplatsen"
    status = "partial"
    method = "<p>Med axe.</p>"
    assessed_on = reviewed_on = datetime.date(2026, 11, 1)
    contact_text = "<p>Skriv till oss.</p>"
    contact_email = "noden@noden.example"
    authority_name = "Digg"
    authority_url = "https://authority.example/"


class NewsPageFactory(PageBelowFactory):
    class Meta:
        model = NewsPage

    @factory.lazy_attribute
    def parent(self):
        found = NewsIndexPage.objects.first()
        return found or home().add_child(instance=NewsIndexPage(title="Nyheter", live=True))

    title = factory.Sequence(lambda number: f"Nyhet {number}")
    summary = "Något har hänt."


class NodeImageFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = NodeImage

    title = factory.Sequence(lambda number: f"Bild {number}")
    description = "En väv."

    @factory.lazy_attribute
    def file(self):
        buffer = io.BytesIO()
        Image.new("RGB", (640, 480), "#8a2b2b").save(buffer, "PNG")
        return ImageFile(io.BytesIO(buffer.getvalue()), name="bild.png")
