"""The rows of the comparison of cases, in the same number of queries for any number of cases."""

from collections import defaultdict
from dataclasses import dataclass

from wagtail.models import Page

from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from cases.choices import Unit
from cases.key_facts import key_facts
from cases.reports import add_report_pages
from home.i18n.locales import active_locale_id
from home.templatetags.figures import with_unit
from home.visibility import readable
from network.models import OrganisationPage


@dataclass(frozen=True)
class Cell:
    """The value of one case: lines of text, or rich text in `rich`. They link to `address`.

    is_own_text: whether the text is that of the case, and so in the language of the case.
    """

    lines: tuple[str, ...] = ()
    rich: str = ""
    address: str = ""
    is_own_text: bool = False

    @property
    def is_known(self):
        return any(self.lines) or bool(self.rich)


@dataclass(frozen=True)
class Row:
    """A row of the table: its heading, and [(case, Cell)]."""

    label: str
    cells: list

    @property
    def is_known(self):
        return any(cell.is_known for _case, cell in self.cells)


def rows_of(cases):
    """Return all Rows, also empty ones, of cases that `prepare_cards` has prepared."""
    owners = owners_of(cases)
    add_report_pages(cases)
    sectors, techniques = concepts_of(cases, "sectors"), concepts_of(cases, "techniques")
    return [
        row(cases, _("Owner"), lambda case: owner_cell(owners.get(case.pk))),
        row(cases, _("Kind and size"), lambda case: kind_cell(owners.get(case.pk))),
        *key_fact_rows(cases),
        row(
            cases, _("Goals"), lambda case: texts(*(one.short_title for one in case.goals_on_card))
        ),
        row(cases, _("Sectors"), lambda case: texts(*sectors[case.pk])),
        row(cases, _("Techniques"), lambda case: texts(*techniques[case.pk])),
        row(cases, _("What came of it"), outcomes_cell),
        row(cases, _("What you need"), lambda case: rich(case.reuse_needs)),
        row(cases, _("What stood in the way"), lambda case: rich(case.obstacles)),
        row(cases, _("Data"), lambda case: texts(*case.data_category_labels)),
        row(cases, _("Class in the AI Act"), ai_act_cell),
        row(cases, _("Source"), source_cell),
    ]


def row(cases, label, cell_of):
    return Row(label, [(case, cell_of(case)) for case in cases])


def texts(*lines):
    return Cell(tuple(str(line) for line in lines if line))


def rich(text):
    return Cell(rich=text, is_own_text=True)


def key_fact_rows(cases):
    """Return the Rows of phase, period, cost, effort and contact."""
    by_fact = zip(*(key_facts(case) for case in cases), strict=True)
    return [
        Row(facts[0].label, list(zip(cases, map(key_fact_cell, cases, facts), strict=True)))
        for facts in by_fact
    ]


def key_fact_cell(case, fact):
    if fact.name == "contact" and fact.text:
        return Cell((fact.text,), address=f"{case.url}#contact", is_own_text=True)
    return texts(fact.text)


def owner_cell(owner):
    return Cell((owner.title,), address=owner.url) if owner else Cell()


def kind_cell(owner):
    """Return the type and size of the organisation that owns a case."""
    if owner is None:
        return Cell()
    return texts(owner.get_organisation_type_display(), owner.get_size_band_display())


def outcomes_cell(case):
    """Return a line for each outcome: what was measured, before and after."""
    return Cell(
        tuple(
            outcome_line(outcome) for outcome in case.outcomes.all() if outcome.after is not None
        ),
        is_own_text=True,
    )


def outcome_line(outcome):
    unit = Unit(outcome.unit).after_number if outcome.unit else ""
    values = [value for value in (outcome.before, outcome.after) if value is not None]
    return f"{outcome.indicator}: {' → '.join(with_unit(value, unit) for value in values)}"


def ai_act_cell(case):
    """Return the class in the AI Act, or an empty Cell if it has not been assessed."""
    is_assessed = case.ai_act_class != case._meta.get_field("ai_act_class").default
    return texts(case.get_ai_act_class_display()) if is_assessed else Cell()


def source_cell(case):
    """Return the report that the case is from, or else the text of its source."""
    if case.report_page:
        return Cell((case.report_page.report_title,), address=case.report_page.url)
    return Cell((case.source,), is_own_text=True)


def owners_of(cases):
    """Return {id of a case: its owner}, without owners that are not public."""
    paths = {case.pk: case.path[: -Page.steplen] for case in cases}
    found = readable(OrganisationPage.objects.filter(path__in=paths.values()))
    by_path = {owner.path: owner for owner in found}
    return {pk: by_path[path] for pk, path in paths.items() if path in by_path}


def concepts_of(cases, relation):
    """Return {id of a case: names in the active language} of its sectors or techniques."""
    field = type(cases[0])._meta.get_field(relation)
    through, name = field.remote_field.through, field.m2m_reverse_field_name()
    translated = field.related_model.objects.filter(
        translation_key=OuterRef(f"{name}__translation_key"), locale_id=active_locale_id()
    )
    rows = through.objects.filter(casepage__in=cases).annotate(
        name=Coalesce(Subquery(translated.values("name")[:1]), F(f"{name}__name"))
    )
    found = defaultdict(list)
    for case_id, concept in rows.order_by("name").values_list("casepage_id", "name"):
        found[case_id].append(concept)
    return found
