"""The report for editors on when each page was confirmed, the oldest first."""

import django_filters
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db.models import BooleanField, Exists, F, OuterRef, Subquery
from django.db.models.functions import Length, Substr
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from home.i18n.locales import locale_id_of
from network.access.roles import is_editor
from network.admin import ActionsColumn
from network.freshness.due import verified_pages, with_confirmed_on
from network.models import OrganisationAccess, OrganisationPage, VerificationRequest
from network.models.verified_page import due_day, overdue_day

OVERDUE, DUE, FRESH = "overdue", "due", "fresh"
STATES = [
    (OVERDUE, gettext_lazy("Not confirmed, and the public reads so")),
    (DUE, gettext_lazy("To be confirmed")),
    (FRESH, gettext_lazy("Right")),
]


def report_queryset():
    """Return the live pages with an owner to ask, ordered by when they were confirmed."""
    pages = verified_pages().live().filter(locale_id=locale_id_of(settings.LANGUAGE_CODE))
    above = Substr(OuterRef("path"), 1, Length("path"))
    owner = OrganisationPage.objects.filter(path=above)
    people = OrganisationAccess.objects.filter(
        organisation__path=Substr(OuterRef("path"), 1, Length("organisation__path")),
        ended=None,
        members__user__is_active=True,
    ).exclude(members__user__email="")
    question = VerificationRequest.objects.filter(page=OuterRef("pk")).order_by("-asked")
    return (
        with_confirmed_on(pages)
        .annotate(
            owner_title=Subquery(owner.values("title")[:1]),
            has_people=Exists(people, output_field=BooleanField()),
            asked=Subquery(question.values("asked")[:1]),
            reminded=Subquery(question.values("reminded")[:1]),
        )
        .order_by(F("confirmed").asc(nulls_first=True), "path")
    )


def state_label(page):
    """Return the label of the state of a page from `report_queryset`."""
    if page.confirmed is None or page.confirmed > due_day():
        return dict(STATES)[FRESH]
    return dict(STATES)[OVERDUE if page.confirmed <= overdue_day() else DUE]


def asked_display(page):
    """Return the time when the owner was last asked, or a text if there is nobody to ask."""
    if page.asked:
        return page.reminded or page.asked
    return "" if page.has_people else _("Nobody to ask")


class FreshnessFilterSet(WagtailFilterSet):
    """Filters by state."""

    state = django_filters.ChoiceFilter(
        label=gettext_lazy("State"), choices=STATES, method="in_state"
    )

    class Meta:
        model = Page
        fields = []

    def in_state(self, pages, _name, value):
        if value == FRESH:
            return pages.filter(confirmed__gt=due_day())
        if value == DUE:
            return pages.filter(confirmed__gt=overdue_day(), confirmed__lte=due_day())
        return pages.filter(confirmed__lte=overdue_day())


class AskedColumn(DateColumn):
    """When the owner was asked, or that there is nobody to ask."""

    cell_template_name = "network/admin/cells/asked.html"


class FreshnessReportView(ReportView):
    """The report view."""

    model = Page
    page_title = gettext_lazy("Is it still right?")
    header_icon = "history"
    filterset_class = FreshnessFilterSet
    index_url_name = "network_freshness:report"
    index_results_url_name = "network_freshness:report_results"
    is_searchable = False
    list_export = ["title", "owner_title", "confirmed", "asked", "reminded"]
    export_headings = {
        "title": gettext_lazy("Page"),
        "owner_title": gettext_lazy("Owner"),
        "confirmed": gettext_lazy("Confirmed or published"),
        "asked": gettext_lazy("Asked"),
        "reminded": gettext_lazy("Reminded"),
    }

    def dispatch(self, request, *args, **kwargs):
        if not is_editor(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self):
        return report_queryset()

    @property
    def columns(self):
        return [
            TitleColumn("title", label=_("Page"), get_url=edit_address),
            Column("owner_title", label=_("Owner")),
            Column("state", label=_("State"), accessor=state_label),
            Column("confirmed", label=_("Confirmed or published")),
            AskedColumn("asked", label=_("Asked"), accessor=asked_display),
            ActionsColumn("network/admin/cells/confirm.html"),
        ]


def edit_address(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])
