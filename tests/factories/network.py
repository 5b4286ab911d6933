"""Factories for organisations, guidelines and concepts of the vocabularies."""

import factory

from network.models import (
    GuidelineIndexPage,
    GuidelinePage,
    OrganisationIndexPage,
    OrganisationPage,
    Sector,
    Technique,
)

from .home import PageBelowFactory, home


def index_page(model, title):
    """Return the index page of `model` below the front page; create it if it does not exist."""
    return model.objects.first() or home().add_child(instance=model(title=title, live=True))


class SectorFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Sector

    key = factory.Sequence(lambda number: f"sector-{number}")
    name = factory.Sequence(lambda number: f"Område {number}")


class TechniqueFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Technique

    key = factory.Sequence(lambda number: f"technique-{number}")
    name = factory.Sequence(lambda number: f"Teknik {number}")


class OrganisationPageFactory(PageBelowFactory):
    class Meta:
        model = OrganisationPage

    parent = factory.LazyFunction(lambda: index_page(OrganisationIndexPage, "Nätverket"))
    title = factory.Sequence(lambda number: f"Kommun {number}")
    organisation_type = "municipality"
    membership = "partner"


class GuidelinePageFactory(PageBelowFactory):
    class Meta:
        model = GuidelinePage

    parent = factory.LazyFunction(lambda: index_page(GuidelineIndexPage, "Riktlinjer"))
    title = factory.Sequence(lambda number: f"Riktlinje {number}")


def section(identifier, **values):
    """Return a section of a guideline as StreamField takes it."""
    words = {
        "heading": identifier.title(),
        "text": "<p>Text.</p>",
        "rationale": "",
        "kind": "mandatory",
    }
    return ("section", {"identifier": identifier, "law_references": [], **words, **values})


def placeholder(key, **values):
    """Return a placeholder of a guideline as StreamField takes it."""
    words = {"label": key, "kind": "text", "example": "", "required": True, "options": []}
    return ("placeholder", {"key": key, "help_text": "", **words, **values})
