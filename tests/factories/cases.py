"""Factories for goals, initiatives and cases; relations (goals, sectors) are given as lists."""

import datetime

import factory

from django.utils import timezone

from cases.models import (
    CaseIndexPage,
    CasePage,
    EventIndexPage,
    EventPage,
    GoalIndexPage,
    GoalPage,
    InitiativePage,
    ReportPage,
)

from .home import PageBelowFactory
from .network import OrganisationPageFactory, index_page


class CaseIndexPageFactory(PageBelowFactory):
    class Meta:
        model = CaseIndexPage

    title = "Case"


class GoalPageFactory(PageBelowFactory):
    class Meta:
        model = GoalPage

    parent = factory.LazyFunction(lambda: index_page(GoalIndexPage, "Mål"))
    title = factory.Sequence(lambda number: f"Mål {number}")
    number = factory.Sequence(lambda number: number % 6 + 1)
    motif = factory.SelfAttribute("number")
    short_title = factory.SelfAttribute("title")


class ReportPageFactory(PageBelowFactory):
    class Meta:
        model = ReportPage

    parent = factory.LazyFunction(lambda: index_page(GoalIndexPage, "Mål"))
    title = factory.Sequence(lambda number: f"Resultat {number}")
    report_title = factory.Sequence(lambda number: f"Rapport {number}")
    started, ended = datetime.date(2022, 1, 1), datetime.date(2024, 12, 1)


class InitiativePageFactory(PageBelowFactory):
    class Meta:
        model = InitiativePage

    parent = factory.SubFactory(GoalPageFactory)
    title = factory.Sequence(lambda number: f"Insats {number}")
    kind = "course"


class CasePageFactory(PageBelowFactory):
    class Meta:
        model = CasePage

    parent = factory.SubFactory(OrganisationPageFactory)
    title = factory.Sequence(lambda number: f"Räknar sak {number}")
    summary = "Räknar saker."
    phase = "pilot"


class EventIndexPageFactory(PageBelowFactory):
    class Meta:
        model = EventIndexPage

    title = "Kalender"


class EventPageFactory(PageBelowFactory):
    """An event of a whole day, `days` days from today."""

    class Meta:
        model = EventPage

    class Params:
        days = 7

    parent = factory.LazyFunction(lambda: index_page(EventIndexPage, "Kalender"))
    title = factory.Sequence(lambda number: f"Träff {number}")
    summary = "Vi ses."
    kind = "meeting"

    @factory.lazy_attribute
    def starts_on(self):
        return timezone.localdate() + datetime.timedelta(days=self.days)
