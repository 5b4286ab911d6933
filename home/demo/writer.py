"""Writes bilingual demonstration content: a page in Swedish, and its translation."""

import json
from functools import cache
from pathlib import Path

import yaml
from wagtail.fields import StreamField
from wagtail.models import Locale

from home.demo.translation_memory import remember, same_blocks
from home.i18n.sync.counterparts import create_counterparts, defer_counterparts
from home.i18n.sync.synchronized_fields import has_translatable_rows
from home.models import HomePage

LANGUAGE, OTHER_LANGUAGE = "sv", "en"
IN_MENUS = {"show_in_menus": True}
SECTION = {LANGUAGE: "avsnitt", OTHER_LANGUAGE: "section"}
SECTIONS = {LANGUAGE: "avsnitt", OTHER_LANGUAGE: "sections"}


@cache
def read(module_file, name):
    """Return what the YAML file `name` beside `module_file` holds; not to be changed."""
    return yaml.safe_load((Path(module_file).parent / name).read_text(encoding="utf-8"))


def count_items(modules):
    """Return how many pages and search checks the YAML files beside `modules` describe.

    Each has a line with its slug or its query, but for the front page, which is written once in
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
    """Adds what is missing and leaves what is there as it is, so that a load can be repeated."""

    def __init__(self, report=lambda line: None):
        self.report = report
        self.swedish = Locale.objects.get(language_code=LANGUAGE)
        self.english = Locale.objects.get(language_code=OTHER_LANGUAGE)
        self.site = read(__file__, "site.yaml")
        # {language: page} of the report that the demonstration tells of; set by cases.demo.content.
        self.report_pages = {}

    @property
    def home(self):
        """Return the Swedish front page, as it is now in the tree."""
        return HomePage.objects.get(locale=self.swedish)

    def page(self, parent, model, build):
        """Return the Swedish page below `parent`, made and published if it is not there yet.

        `build(language)` returns (fields, relations): values by field name, and lists of rows or
        of related things by relation name.
        """
        fields, relations = build(LANGUAGE)
        existing = model.objects.child_of(parent).filter(slug=fields["slug"]).first()
        if existing:
            return existing
        page = model(locale=self.swedish, live=False, **fields)
        relate(page, relations)
        with defer_counterparts():
            parent.add_child(instance=page)
            publish(page)
        self.translate(page, build)
        create_counterparts(page)  # in languages that the demonstration does not speak
        self.report(str(page))
        return page

    def index_page(self, parent, model, key):
        """Return the Swedish index page of `model` with the words that site.yaml has for `key`."""
        data = dict(self.site["indexes"][key])
        section = {"section": data.pop("section")} if "section" in data else {}

        def build(language):
            fields = in_language(data, language) | self.source(section, language)
            return fields | IN_MENUS, {}

        return self.page(parent, model, build)

    def source(self, data, language):
        """Return the fields of a SourcedPage for the `section` of the report that data names."""
        if "section" not in data:
            return {}
        title, section = self.report_pages[language].report_title, data["section"]
        word = (SECTIONS if "," in section else SECTION)[language]
        return {"source": f"{title}, {word} {section}", "source_page": self.report_pages[LANGUAGE]}

    def translate(self, page, build):
        """Make and publish the English page of a Swedish one."""
        fields, relations = build(OTHER_LANGUAGE)
        translation = type(page)(
            locale=self.english, translation_key=page.translation_key, live=False
        )
        fill(translation, fields, source=page)
        relate(translation, relations, source=page)
        page.get_parent().get_translation(self.english).add_child(instance=translation)
        publish(translation)
        remember(page, translation)

    def snippet(self, model, key, build):
        """Return the Swedish snippet with `key`, made in both languages if it is not there yet."""
        existing = model.objects.filter(key=key, locale=self.swedish).first()
        if existing:
            return existing
        snippet = model.objects.create(key=key, locale=self.swedish, **build(LANGUAGE))
        translation = snippet.copy_for_translation(self.english)
        fill(translation, build(OTHER_LANGUAGE))
        translation.save()
        remember(snippet, translation)
        return snippet


def fill(page, fields, source=None):
    """Set the values of `fields`.

    Blocks of streams keep the ids that they have in `source`, the page of which this one is the
    translation, or else in the page itself.
    """
    for name, value in fields.items():
        blocks = getattr(source or page, name).get_prep_value() if is_stream(page, name) else None
        setattr(page, name, value)
        if blocks:
            setattr(page, name, with_ids_of(page, name, blocks))


def is_stream(page, name):
    return isinstance(page._meta.get_field(name), StreamField)


def with_ids_of(page, name, blocks):
    """Return the stream `name` of the page as JSON whose blocks have the ids of `blocks`."""
    return json.dumps(same_blocks(blocks, getattr(page, name).get_prep_value()))


def relate(page, relations, source=None):
    """Give a page that is not saved yet its rows and related things.

    Rows with texts have the translation keys of those of `source`, the page of which this one is
    the translation.
    """
    for name, rows in relations.items():
        relation = page._meta.get_field(name)
        if relation.one_to_many and has_translatable_rows(relation):
            set_identity(rows, page.locale, getattr(source, name).all() if source else rows)
        setattr(page, name, rows)


def set_identity(rows, locale, originals):
    """Set the language of rows, and the translation keys of those that they translate."""
    for row, original in zip(rows, originals, strict=True):
        row.locale, row.translation_key = locale, original.translation_key


def publish(page):
    page.save_revision(clean=False).publish()
    page.live = True  # A copy has been published.
