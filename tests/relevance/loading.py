"""Creates published pages from the documents of the corpus, in both language trees."""

import datetime
from collections import defaultdict
from dataclasses import dataclass, field

from wagtail.models import Locale
from wagtail.signal_handlers import disable_reference_index_auto_update

from django.utils.html import escape

from cases.models import CaseIndexPage, CasePage, GoalIndexPage, GoalPage, InitiativePage
from home.demo.writer import Writer, read_yaml
from home.models import HomePage
from network.demo import content as vocabulary
from network.models import (
    GuidelineIndexPage,
    GuidelinePage,
    OrganisationIndexPage,
    OrganisationPage,
    Sector,
    Technique,
)
from tests.relevance import corpus

INDEXES = {
    GoalIndexPage: "Mål",
    OrganisationIndexPage: "Nätverket",
    GuidelineIndexPage: "Riktlinjer",
    CaseIndexPage: "Fall",
}
MODELS = {
    "goal": GoalPage,
    "organisation": OrganisationPage,
    "guideline": GuidelinePage,
    "initiative": InitiativePage,
    "case": CasePage,
}


def load(held_out=False):
    """Create the pages of every document and return {address without host: key of a document}.

    A section of a guideline has the address of its page and its own anchor. The site has to be
    empty: front pages in both languages and nothing below them. The reference index is left as it
    is: nothing that is searched for needs it.
    """
    with disable_reference_index_auto_update():
        return Loader(corpus.documents(held_out)).load()


@dataclass
class Loader:
    """Creates the pages; `pages` is {key: page in the document's own language}."""

    documents: tuple[corpus.Document, ...]
    pages: dict = field(default_factory=dict)
    addresses: dict = field(default_factory=dict)

    def __post_init__(self):
        self.locales = {locale.language_code: locale for locale in Locale.objects.all()}

    def load(self):
        load_vocabulary()
        self.indexes = {model: self.index(model, title) for model, title in INDEXES.items()}
        self.sections = defaultdict(list)
        for document in self.documents:
            if document.type == "section":
                self.sections[document.guideline].append(document)
        for kind in MODELS:
            for document in self.documents:
                if document.type == kind:
                    self.add(document)
        return self.addresses

    def index(self, model, title):
        home = HomePage.objects.get(locale=self.locales["sv"])
        page = home.add_child(instance=model(title=title, locale=home.locale))
        page.copy_for_translation(self.locales["en"], alias=True)
        return page

    def add(self, document):
        """Create the page of a document, and its translation or alias in the English tree."""
        locale = self.locales[document.language]
        # Fetched from the database: adding a page changes the tree fields of its parent.
        parent = self.parent(document).get_translation(locale)
        page = MODELS[document.type](
            title=document.title,
            slug=document.key,
            summary=document.summary,
            locale=locale,
            **FIELDS[document.type](document),
        )
        if document.type == "guideline":
            page.sections = [("section", section(part)) for part in self.sections[document.key]]
        self.relate(page, document)
        parent.add_child(instance=page)
        self.pages[document.key] = page
        self.add_addresses(page, document)
        if document.language == "sv":
            self.add_addresses(self.in_english(page, document), document)

    def parent(self, document):
        if document.type == "case":
            return self.pages[document.organisation]
        if document.type == "initiative":
            return self.goal(document.goal)
        return next(page for page in self.indexes.values() if allows(page, document))

    def goal(self, number):
        return next(page for page in self.pages.values() if getattr(page, "number", 0) == number)

    def relate(self, page, document):
        if document.type == "case":
            page.goals = [self.goal(number) for number in document.goals]
            page.techniques = concepts(Technique, document.techniques)
        if document.type in ("case", "organisation"):
            page.sectors = concepts(Sector, document.sectors)

    def in_english(self, page, document):
        english = self.locales["en"]
        if not document.en:
            return page.copy_for_translation(english, alias=True)
        translation = page.copy_for_translation(english)
        translation.title = document.en["title"]
        translation.summary = document.en["summary"]
        translation.problem, translation.solution = halves(document.en["text"].split("\n"))
        translation.live = True
        translation.has_unpublished_changes = False
        translation.save()
        return translation

    def add_addresses(self, page, document):
        """Store the keys of the addresses of a page and its sections."""
        address = page.get_url_parts()[2]
        self.addresses[address] = document.key
        for part in self.sections[document.key]:
            self.addresses[f"{address}#{part.key}"] = part.key


def allows(index, document):
    return MODELS[document.type] in index.allowed_subpage_models()


def load_vocabulary():
    """Create the sectors and techniques of the demonstration content."""
    concepts = read_yaml(vocabulary.__file__, "vocabulary.yaml")
    vocabulary.load_concepts(Writer(), Sector, concepts["sectors"])
    vocabulary.load_concepts(Writer(), Technique, concepts["techniques"])


def concepts(model, keys):
    return list(model.objects.filter(key__in=keys, locale__language_code="sv"))


def month(year):
    return datetime.date(year, 3, 1) if year else None


def rich(paragraphs):
    """Return paragraphs of plain text as HTML."""
    return "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)


def halves(paragraphs):
    """Return the first paragraph and the others, as HTML: the problem and the solution."""
    return rich(paragraphs[:1]), rich(paragraphs[1:])


def section(document):
    """Return the value of a section block; its anchor is the key of the document."""
    return {
        "heading": document.title,
        "identifier": document.key,
        "kind": document.kind,
        "text": rich(document.paragraphs),
        "rationale": "",
        "law_references": [],
    }


def goal_fields(document):
    return {
        "number": document.number,
        "short_title": document.title[:40],
        "motif": document.number,
        "body": rich(document.paragraphs),
    }


def organisation_fields(document):
    body = [("text", rich(document.paragraphs))] if document.text else []
    return {
        "organisation_type": document.organisation_type,
        "membership": "partner",
        "body": body,
        "is_fictional": bool(document.text),
    }


def guideline_fields(document):
    return {"introduction": rich(document.paragraphs), "finished": month(document.year)}


def initiative_fields(document):
    return {
        "kind": document.kind,
        "started": month(document.year),
        "body": rich(document.paragraphs),
    }


def case_fields(document):
    problem, solution = halves(document.paragraphs)
    return {
        "problem": problem,
        "solution": solution,
        "phase": document.phase,
        "started": month(document.year),
        "is_fictional": True,
    }


FIELDS = {
    "goal": goal_fields,
    "organisation": organisation_fields,
    "guideline": guideline_fields,
    "initiative": initiative_fields,
    "case": case_fields,
}
