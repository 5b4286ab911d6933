"""What the page of a case shows besides its own fields."""

from cases.roles import by_role
from home.related import in_active_language, pages_by_id


def case_context(case):
    """Return what the template of a case is given."""
    participants, guidelines = list(case.participants.all()), list(case.guidelines.all())
    pages = pages_by_id(
        [row.organisation_id for row in participants] + [row.guideline_id for row in guidelines]
    )
    return {
        "goals": case.localized_goals,
        "sectors": case.localized_sectors,
        "techniques": in_active_language(case.techniques.all()),
        "participants": by_role(participants, pages),
        "products": list(case.products.all()),
        "assessments": list(case.assessments.all()),
        "outcomes": outcomes(case),
        "artefacts": list(case.artefacts.select_related("document")),
        "guidelines": applied(guidelines, pages),
    }


def outcomes(case):
    """Return the outcomes, each with its unit in words and the thread it is drawn in."""
    rows = list(case.outcomes.all())
    for row in rows:
        row.thread = next(iter(case.share_goals), None)
        row.unit_label = row.get_unit_display()
    return rows


def applied(rows, pages):
    """Return the rows whose guideline may be read, each with its `guideline_page`."""
    for row in rows:
        row.guideline_page = pages.get(row.guideline_id)
    return [row for row in rows if row.guideline_page]
