"""Writes bilingual demo content: pages and snippets in Swedish, and their translations."""

import json
from functools import cache
from pathlib import Path

import yaml
from wagtail.fields import StreamField
from wagtail.models import Locale

from home.demo.translation_memory import copy_block_ids, store_translations
from home.i18n.sync.counterparts import create_counterparts, defer_counterparts
from home.i18n.sync.synchronized_fields import has_translatable_rows
from home.models import HomePage

LANGUAGE, OTHER_LANGUAGE = "sv", "en"
IN_MENUS = {"show_in_menus": True}
SECTION = {LANGUAGE: "avsnitt", OTHER_LANGUAGE: "section"}
SECTIONS = {LANGUAGE: "avsnitt", OTHER_LANGUAGE: "sections"}


@cache
def read_yaml(module_file, name):
    """Return the content of the YAML file `name` beside `module_file`.

    It is cached, and must not be changed.
    """
    return yaml.safe_load((Path(module_file).parent / name).read_text(encoding="utf-8"))


def count_items(modules):
    """Return the number of pages and search checks in the YAML files beside `modules`.

    Each has a line with its slug or its query, except for the front page, which counts once for
    each language.
    """
    files = {path for module in modules for path in Path(module.__file__).parent.glob("*.yaml")}
    lines = (line for path in files for line in path.read_text(encoding="utf-8").splitlines())
    described = sum(line.lstrip("- ").startswith(("slug:", "query:")) for line in lines)
    return described + len((LANGUAGE, OTHER_LANGUAGE))


def in_language(value, language):
    """Return `value` with every {sv: …, en: …} in it replaced by its text in `language`."""
    if isinstance(value, dict):
        if value and set(value) <= {LANGUAGE, OTHER_LANGUAGE}:
            return value.get(language)
        return {key: in_language(part, language) for key, part in value.items()}
    if isinstance(value, list):
        return [in_language(part, language) for part in value]
    return value


class Writer:
    """Adds missing content and never changes existing content, so that a load can be repeated."""

    def __init__(self, report=lambda line: None):
        self.report = report
        self.swedish = Locale.objects.get(language_code=LANGUAGE)
        self.english = Locale.objects.get(language_code=OTHER_LANGUAGE)
        self.site = read_yaml(__file__, "site.yaml")
        # {language: page} of the report that the content comes from; set by cases.demo.content.
        self.report_pages = {}

    @property
    def home(self):
        """Return the Swedish front page, from the database."""
        return HomePage.objects.get(locale=self.swedish)

    def page(self, parent, model, build):
        """Return the Swedish page below `parent`; create and publish it if it does not exist.

        `build(language)` returns (fields, relations): values by field name, and lists of rows or
        of related objects by relation name.
        """
        fields, relations = build(LANGUAGE)
        existing = model.objects.child_of(parent).filter(slug=fields["slug"]).first()
        if existing:
            return existing
        page = model(locale=self.swedish, live=False, **fields)
        set_relations(page, relations)
        with defer_counterparts():
            parent.add_child(instance=page)
            publish(page)
        self.translate(page, build)
        create_counterparts(page)  # aliases in further languages
        self.report(str(page))
        return page

    def index_page(self, parent, model, key):
        """Return the Swedish index page of `model` with the texts of `key` in site.yaml."""
        data = dict(self.site["indexes"][key])
        section = {"section": data.pop("section")} if "section" in data else {}

        def build(language):
            fields = in_language(data, language) | self.source(section, language)
            return fields | IN_MENUS, {}

        return self.page(parent, model, build)

    def source(self, data, language):
        """Return the fields of a SourcedPage for the `section` of the report named in `data`."""
        if "section" not in data:
            return {}
        title, section = self.report_pages[language].report_title, data["section"]
        word = (SECTIONS if "," in section else SECTION)[language]
        return {"source": f"{title}, {word} {section}", "source_page": self.report_pages[LANGUAGE]}

    def translate(self, page, build):
        """Create and publish the English translation of a page."""
        fields, relations = build(OTHER_LANGUAGE)
        translation = type(page)(
            locale=self.english, translation_key=page.translation_key, live=False
        )
        set_fields(translation, fields, source=page)
        set_relations(translation, relations, source=page)
        page.get_parent().get_translation(self.english).add_child(instance=translation)
        publish(translation)
        store_translations(page, translation)

    def snippet(self, model, key, build):
        """Return the Swedish snippet with `key`; create it in both languages if it is missing."""
        existing = model.objects.filter(key=key, locale=self.swedish).first()
        if existing:
            return existing
        snippet = model.objects.create(key=key, locale=self.swedish, **build(LANGUAGE))
        translation = snippet.copy_for_translation(self.english)
        set_fields(translation, build(OTHER_LANGUAGE))
        translation.save()
        store_translations(snippet, translation)
        return snippet


def set_fields(page, fields, source=None):
    """Set the values of `fields`.

    Blocks keep the ids that they have in `source`, the page of which this one is the translation,
    or else in the page itself.
    """
    for name, value in fields.items():
        blocks = getattr(source or page, name).get_prep_value() if is_stream(page, name) else None
        setattr(page, name, value)
        if blocks:
            setattr(page, name, with_block_ids(page, name, blocks))


def is_stream(page, name):
    return isinstance(page._meta.get_field(name), StreamField)


def with_block_ids(page, name, blocks):
    """Return the stream `name` of the page as JSON whose blocks have the ids of `blocks`."""
    return json.dumps(copy_block_ids(blocks, getattr(page, name).get_prep_value()))


def set_relations(page, relations, source=None):
    """Set the child rows and related objects of an unsaved page.

    Translatable rows get the translation keys of the rows of `source`, the page of which this one
    is the translation.
    """
    for name, rows in relations.items():
        relation = page._meta.get_field(name)
        if relation.one_to_many and has_translatable_rows(relation):
            set_identity(rows, page.locale, getattr(source, name).all() if source else rows)
        setattr(page, name, rows)


def set_identity(rows, locale, originals):
    """Set the locale of translatable rows, and the translation keys of their originals."""
    for row, original in zip(rows, originals, strict=True):
        row.locale, row.translation_key = locale, original.translation_key


def publish(page):
    page.save_revision(clean=False).publish()
    page.live = True  # the revision publishes a copy
