"""The demonstration's guideline, its versions and its text in English."""

import datetime

from home.demo.translation_memory import store_translations
from home.demo.writer import OTHER_LANGUAGE, in_language, publish, read_yaml, set_fields
from network.choices import AdoptionKind, GuidelineRole
from network.guidelines.release import release
from network.models import (
    Adoption,
    GuidelineIndexPage,
    GuidelineOrganisation,
    GuidelinePage,
    GuidelineVersion,
)

FICTIONAL = "Exempelkommunen"
TEXT_FIELDS = ("slug", "title", "summary", "introduction", "builds_on")
CHANGEABLE = ("heading", "text", "rationale")


class UnknownTextError(Exception):
    """A text that an earlier version replaces is not in the section."""


def load(writer, organisations_by_name):
    """Create the guideline with its versions, each released when its text is published."""
    data = read_yaml(__file__, "guideline.yaml")
    index = writer.index_page(writer.home, GuidelineIndexPage, "guidelines")
    first, *later = read_yaml(__file__, "guideline_versions.yaml")
    page = writer.page(index, GuidelinePage, builder(data, first, organisations_by_name))
    if GuidelineVersion.objects.of(page).exists():
        return
    release_from(page, first)
    for version in later:
        for translation in page.get_translations(inclusive=True):
            sections, _placeholders = parts(data, version, translation.locale.language_code)
            set_fields(translation, {"sections": sections})
            publish(translation)
        release_from(page, version)
    store_latest_translations(page)
    adopt(page, organisations_by_name)


def store_latest_translations(page):
    """Store the translations of the latest version for the translation editor."""
    source = GuidelinePage.objects.get(pk=page.pk)
    for translation in source.get_translations():
        store_translations(source, translation)


def adopt(page, organisations_by_name):
    """Register that the fictional municipality uses the guideline; real ones do so themselves."""
    organisation = organisations_by_name[FICTIONAL]
    Adoption.objects.create(
        organisation=organisation,
        guideline=page,
        version=GuidelineVersion.objects.of(page).first(),
        kind=AdoptionKind.ADAPTED,
        since=datetime.date(2026, 11, 1),
        decision="KS 2026-0042",
        contact_email=organisation.contact_email,
        wants_mail=False,  # The e-mails about the releases above are sent on commit.
    )


def builder(data, version, organisations_by_name):
    def build(language):
        texts = in_language(data, language)
        fields = {name: texts[name] for name in TEXT_FIELDS}
        fields["sections"], fields["placeholders"] = parts(data, version, language)
        fields |= {
            "licence": data["licence"],
            "finished": datetime.date.fromisoformat(f"{data['finished']}-01"),
            "sections_language": language,
        }
        rows = [
            GuidelineOrganisation(
                organisation=organisations_by_name[name], role=GuidelineRole.SOURCE
            )
            for name in data["sources"]
        ]
        return fields, {"organisations": rows}

    return build


def parts(data, version, language):
    """Return (sections, placeholders) of a version in a language, as StreamField takes them."""
    sections, placeholders = data["sections"], data["placeholders"]
    if language == OTHER_LANGUAGE:
        sections, placeholders = with_english_texts(sections, placeholders)
    sections = [
        earlier_section(one, version["sections"].get(one["identifier"], {}).get(language, []))
        for one in sections
    ]
    return [("section", one) for one in sections], [("placeholder", one) for one in placeholders]


def with_english_texts(sections, placeholders):
    """Return the sections and placeholders with their texts in English."""
    english = read_yaml(__file__, "guideline_en.yaml")
    sections = [
        {
            **one,
            **english["sections"][one["identifier"]],
            "law_references": [
                law | {"label": english["laws"][law["label"]]} for law in one["law_references"]
            ],
        }
        for one in sections
    ]
    placeholders = [
        {**one, "group": english["groups"][one["group"]], **english["placeholders"][one["key"]]}
        for one in placeholders
    ]
    return sections, placeholders


def earlier_section(section, replacements):
    """Return a section as of an earlier version; raise UnknownTextError if a text is not found."""
    for change in replacements:
        replaced = replaced_in(section, change["now"], change["then"])
        if replaced == section:
            raise UnknownTextError(f"{section['identifier']}: {change['now']}")
        section = replaced
    return section


def replaced_in(section, now, then):
    texts = {name: section[name].replace(now, then) for name in CHANGEABLE}
    laws = [law | {"label": law["label"].replace(now, then)} for law in section["law_references"]]
    return {**section, **texts, "law_references": laws}


def release_from(page, version):
    release(
        page,
        version["number"],
        version["change_kind"],
        version["note"],
        datetime.date.fromisoformat(version["released_on"]),
    )
