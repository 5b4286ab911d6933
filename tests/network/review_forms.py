"""Submits and reviews cases with the forms of the admin."""

from django.urls import reverse

from cases.models import CasePage, GoalPage
from network.models import Sector, Technique
from tests.factories.cases import GoalPageFactory
from tests.factories.network import SectorFactory, TechniqueFactory

from .forms import case_data


def to_submit():
    """Return the fields that a case needs to be submitted."""
    return {
        "title": "Läser tomografier",
        "summary": "Hittar blödningar i hjärnan.",
        "goals": [str((GoalPage.objects.first() or GoalPageFactory()).pk)],
        "sectors": [str((Sector.objects.first() or SectorFactory()).pk)],
        "techniques": [str((Technique.objects.first() or TechniqueFactory()).pk)],
        "phase": "pilot",
        "problem": "<p>Läkare väntar på svar.</p>",
        "solution": "<p>Modellen markerar, läkaren bedömer.</p>",
        "contact_email": "ai@region.example",
    }


def to_publish():
    """Return the fields that a case needs to be published."""
    return {
        **to_submit(),
        "data_categories": ["sensitive"],
        "human_oversight": "En läkare bedömer varje bild.",
        "lessons": "<p>Börja litet.</p>",
        "reuse_needs": "<p>Bilder och en läkare.</p>",
    }


def edit_address(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def send(client, page, fields, action="action-save", **more):
    """Send the form of a case with a button pressed; return the response."""
    fields = {**fields, **more, action: "1"}
    choices = {
        name: fields.pop(name) for name, value in list(fields.items()) if type(value) is list
    }
    return client.post(edit_address(page), {**case_data(page, **fields), **choices})


def review_action(client, page, action, comment=""):
    """Press a button of the review, outside the form; return the response."""
    address = reverse(
        "wagtailadmin_pages:workflow_action",
        args=[page.pk, action, page.current_workflow_task_state.pk],
    )
    return client.post(address, {"comment": comment})


def approve_in_form(client, page, fields):
    more = {"workflow-action-name": "approve", "workflow-action-extra-data": "{}"}
    return send(client, page, {**fields, **more}, "action-workflow-action")


def fresh(page):
    """Return the case, read anew from the database."""
    return CasePage.objects.get(pk=page.pk)


def complete(page, publish=False):
    """Set all fields that a case needs to be published, without a form; return it."""
    page.goals, page.sectors, page.techniques = (
        [GoalPageFactory()],
        [SectorFactory()],
        [TechniqueFactory()],
    )
    for name, value in to_publish().items():
        if name not in ("goals", "sectors", "techniques", "title"):
            setattr(page, name, value)
    page.save(clean=False)
    revision = page.save_revision(clean=False)
    if publish:
        revision.publish()
    return fresh(page)
