"""The models of goals, initiatives, events and cases."""

from .case import CasePage
from .case_index import CaseIndexPage
from .case_rows import (
    CaseArtefact,
    CaseAssessment,
    CaseGuideline,
    CaseOutcome,
    CaseParticipant,
    CaseProduct,
)
from .event import EventPage
from .event_index import EventIndexPage
from .event_organisation import EventOrganisation
from .goal import GoalEffect, GoalIndexPage, GoalPage
from .initiative import InitiativeFigure, InitiativeOrganisation, InitiativePage
from .report import ReportPage

__all__ = [
    "CaseArtefact",
    "CaseAssessment",
    "CaseGuideline",
    "CaseIndexPage",
    "CaseOutcome",
    "CasePage",
    "CaseParticipant",
    "CaseProduct",
    "EventIndexPage",
    "EventOrganisation",
    "EventPage",
    "GoalEffect",
    "GoalIndexPage",
    "GoalPage",
    "InitiativeFigure",
    "InitiativeOrganisation",
    "InitiativePage",
    "ReportPage",
]
