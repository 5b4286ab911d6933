"""The demonstration's vocabularies, organisations and guideline."""

import datetime

from home.demo.writer import LANGUAGE, in_language, read_yaml
from network.demo import guideline
from network.models import (
    OrganisationIndexPage,
    OrganisationPage,
    Sector,
    Technique,
)

ORGANISATION_FIELDS = [
    "slug",
    "organisation_type",
    "size_band",
    "membership",
    "place",
    "website",
    "contact_email",
    "contact_url",
    "is_fictional",
]


def load(writer):
    """Load the vocabularies, the organisations and the guideline."""
    vocabulary = read_yaml(__file__, "vocabulary.yaml")
    load_concepts(writer, Sector, vocabulary["sectors"])
    load_concepts(writer, Technique, vocabulary["techniques"])
    load_organisations(writer)
    by_name = {page.title: page for page in organisations_by_slug().values()}
    guideline.load(writer, by_name)


def load_concepts(writer, model, concepts):
    created = {}
    for concept in concepts:

        def build(language, concept=concept):
            return {
                "name": in_language(concept["name"], language),
                "description": in_language(concept.get("description", ""), language),
                "broader": created.get(concept.get("broader")),
            }

        created[concept["key"]] = writer.snippet(model, concept["key"], build)


def month(text):
    """Return the first day of the month "YYYY-MM", or None."""
    return datetime.date.fromisoformat(f"{text}-01") if text else None


def load_organisations(writer):
    index = writer.index_page(writer.home, OrganisationIndexPage, "network")
    for data in read_yaml(__file__, "organisations.yaml"):
        writer.page(index, OrganisationPage, organisation_builder(writer, data))


def organisation_builder(writer, data):
    def build(language):
        texts = in_language(data, language)
        fields = {name: texts[name] for name in ORGANISATION_FIELDS if name in texts}
        fields["title"] = (
            data["name"] if language == LANGUAGE else data.get("name_en", data["name"])
        )
        fields["summary"] = texts["summary"]
        fields |= writer.source(texts, language)
        fields["body"] = [("text", texts["body"])] if texts.get("body") else []
        sectors = Sector.objects.filter(
            key__in=data.get("sectors", []), locale__language_code=LANGUAGE
        )
        return fields, {"sectors": list(sectors)}

    return build


def organisations_by_slug():
    """Return {slug: the Swedish page of the organisation}."""
    pages = OrganisationPage.objects.filter(locale__language_code=LANGUAGE)
    return {page.slug: page for page in pages}
