"""The report of pages without a translation, which are shown as aliases of their originals.

wagtail-localize's own report lists pages that have been submitted for translation.
"""

from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page

from django.core.exceptions import PermissionDenied
from django.db.models import F, OuterRef, Subquery
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .sync.counterparts import source_locale_id

PERMISSION = "wagtail_localize.submit_translation"
INDEX, RESULTS = "untranslated_pages", "untranslated_pages_results"


def untranslated_pages():
    """Return the aliases of originals, the most recently published originals first."""
    original = Page.objects.filter(pk=OuterRef("alias_of"))
    return (
        Page.objects.filter(
            alias_of__locale=source_locale_id(), alias_of__translation_key=F("translation_key")
        )
        .select_related("locale", "content_type")
        .annotate(published=Subquery(original.values("last_published_at")[:1]))
        .order_by(F("published").desc(nulls_last=True), "pk")
    )


class UntranslatedReportView(ReportView):
    """The report; each title links to the translation editor of the page."""

    model = Page
    page_title = gettext_lazy("Pages that are not translated")
    header_icon = "wagtail-localize-language"
    index_url_name = INDEX
    index_results_url_name = RESULTS
    is_searchable = False
    list_export = ["title", "published"]
    export_headings = {
        "title": gettext_lazy("Page"),
        "published": gettext_lazy("Original published"),
    }

    def dispatch(self, request, *args, **kwargs):
        if not request.user.has_perm(PERMISSION):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self):
        return untranslated_pages()

    @property
    def columns(self):
        return [
            TitleColumn("title", label=_("Page"), accessor="draft_title", get_url=edit_url),
            Column("type", label=_("Kind"), accessor=kind_of),
            Column("locale", label=_("Into")),
            DateColumn("published", label=_("Original published")),
        ]


def kind_of(page):
    return page.cached_content_type.name.capitalize()


def edit_url(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


class UntranslatedMenuItem(MenuItem):
    """A menu item for users who may submit translations."""

    def is_shown(self, request):
        return request.user.has_perm(PERMISSION)


def admin_urls():
    """Wagtail hook `register_admin_urls`."""
    return [
        path("reports/untranslated/", UntranslatedReportView.as_view(), name=INDEX),
        path(
            "reports/untranslated/results/",
            UntranslatedReportView.as_view(results_only=True),
            name=RESULTS,
        ),
    ]


def menu_item():
    """Wagtail hook `register_reports_menu_item`; the item is after that of wagtail-localize."""
    return UntranslatedMenuItem(
        UntranslatedReportView.page_title,
        reverse(INDEX),
        name="untranslated",
        icon_name="wagtail-localize-language",
        order=9001,
    )
