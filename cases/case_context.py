"""What the page of a case shows besides its own fields."""

from django.db.models import prefetch_related_objects

from cases.choices import Unit
from cases.guideline_sections import add_sections
from cases.roles import by_role
from home.i18n.related import in_active_language, pages_by_id

ROWS = ("participants", "products", "assessments", "outcomes", "artefacts", "guidelines")


def case_context(case):
    """Return what the template of a case is given."""
    rows = {name: list(getattr(case, name).all()) for name in ROWS}
    pages = pages_by_id(
        [row.organisation_id for row in rows["participants"]]
        + [row.guideline_id for row in rows["guidelines"]]
    )
    others = {pk: page for pk, page in pages.items() if not case.path.startswith(page.path)}
    prefetch_related_objects(rows["artefacts"], "document")
    return rows | {
        "goals": case.localized_goals,
        "initiatives": in_active_language(case.initiatives.all()),
        **case.concepts,
        "participants": by_role(rows["participants"], others),
        "outcomes": drawn(case, rows["outcomes"]),
        "guidelines": applied(rows["guidelines"], pages),
    }


def drawn(case, outcomes):
    """Return the outcomes, each with its unit in words and the thread it is drawn in.

    A draft may have outcomes without a unit.
    """
    for outcome in outcomes:
        outcome.thread = next(iter(case.share_goals), None)
        outcome.unit_label = Unit(outcome.unit).after_number if outcome.unit else ""
    return outcomes


def applied(rows, pages):
    """Return the rows whose guideline may be read, each with its `guideline_page`."""
    for row in rows:
        row.guideline_page = pages.get(row.guideline_id)
    return add_sections([row for row in rows if row.guideline_page])
