"""The template context of the page of a case."""

from collections import defaultdict

from django.db.models import prefetch_related_objects
from django.utils.translation import gettext as _

from cases.choices import Unit
from cases.guideline_sections import add_sections
from cases.reports import add_report_pages
from cases.roles import by_role
from home.i18n.related import in_active_language, pages_by_id

ROWS = ("participants", "products", "assessments", "outcomes", "artefacts", "guidelines")


def case_context(case):
    """Return the context of a case, besides its own fields."""
    rows = {name: list(getattr(case, name).all()) for name in ROWS}
    pages = pages_by_id(
        [row.organisation_id for row in rows["participants"]]
        + [row.guideline_id for row in rows["guidelines"]]
    )
    others = {pk: page for pk, page in pages.items() if not case.path.startswith(page.path)}
    prefetch_related_objects(rows["artefacts"], "document")
    add_report_pages([case])
    return rows | {
        "contents": contents_of(case, rows),
        "goals": case.localized_goals,
        "initiatives": in_active_language(case.initiatives.all()),
        **case.concepts,
        "participants": by_role(rows["participants"], others),
        "outcomes": prepare_outcomes(case, rows["outcomes"]),
        "outcome_columns": columns_of(rows["outcomes"]),
        "guidelines": applied_guidelines(rows["guidelines"], pages),
    }


def contents_of(case, rows):
    """Return [(anchor, heading)] of the sections that the page of a case has, in their order."""
    sections = (
        ("need", _("The need"), case.problem),
        ("solution", _("The solution"), case.solution),
        ("alternatives", _("What else was considered"), case.alternatives),
        ("outcomes", _("What came of it"), rows["outcomes"]),
        ("lessons", _("What we learnt"), case.lessons),
        ("obstacles", _("What stood in the way"), case.obstacles),
        ("responsibility", _("Data and responsibility"), has_responsibility(case, rows)),
        ("reuse", _("Do the same"), rows["artefacts"] or rows["guidelines"]),
        ("contact", _("Ask those who have done it"), case.contact_email or case.contact_url),
    )
    return [(anchor, heading) for anchor, heading, is_shown in sections if is_shown]


def has_responsibility(case, rows):
    return case.data_categories or case.human_oversight or rows["assessments"]


def prepare_outcomes(case, outcomes):
    """Return the outcomes, each with its `unit_label`, `thread` and the `scale` of its drawing.

    A draft may have outcomes without a unit.
    """
    scales = scales_of(outcomes)
    for outcome in outcomes:
        outcome.thread = next(iter(case.share_goals), None)
        outcome.unit_label = Unit(outcome.unit).after_number if outcome.unit else ""
        outcome.scale = scales.get(outcome.unit)
    return outcomes


def columns_of(outcomes):
    """Return {column: whether any outcome has a value in it}, for the table of outcomes."""
    return {
        "before": any(outcome.before is not None for outcome in outcomes),
        "method": any(outcome.measured or outcome.method for outcome in outcomes),
    }


def scales_of(outcomes):
    """Return {unit: (lowest, highest)}, so that outcomes in the same unit have the same scale.

    Per cent is drawn out of a hundred. Outcomes without a unit of their own are not comparable.
    """
    values = defaultdict(lambda: {0})
    for outcome in outcomes:
        if outcome.unit not in (Unit.NUMBER, Unit.OTHER, ""):
            values[outcome.unit] |= {outcome.before or 0, outcome.after or 0}
    if Unit.PERCENT in values:
        values[Unit.PERCENT].add(100)
    return {unit: (float(min(some)), float(max(some))) for unit, some in values.items()}


def applied_guidelines(rows, pages):
    """Return the rows whose guideline is public, each with its `guideline_page`."""
    for row in rows:
        row.guideline_page = pages.get(row.guideline_id)
    return add_sections([row for row in rows if row.guideline_page])
