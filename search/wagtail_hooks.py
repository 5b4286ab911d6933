"""Registers what the search adds to pages and to the admin."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _

from cases.models import CasePage
from home.listings import HOOK
from home.sections import HOOK as SECTIONS
from network.access import checks
from network.access.allowed import allow
from network.section_links import HOOK as SECTION_LINKS
from search.editing import possible_duplicates, reports
from search.listings import searched_listing
from search.models import RelevanceCheck
from search.similar import similar_cases, similar_sections


class RelevanceCheckViewSet(SnippetViewSet):
    """The list of relevance checks, with filters by kind and by language."""

    model = RelevanceCheck
    icon = "check"
    list_display = ["query", "kind", "language"]
    list_filter = ["kind", "language"]
    search_fields = ["query"]
    list_per_page = 50


hooks.register(HOOK, searched_listing)
hooks.register(SECTION_LINKS, similar_sections)
hooks.register("insert_editor_js", possible_duplicates.script)
register_snippet(RelevanceCheckViewSet)
# It names published cases alone.
allow({"possible_duplicates": checks.anyone})


@hooks.register(SECTIONS)
def similar(page, request):
    return similar_cases(page, request) if isinstance(page, CasePage) else None


@hooks.register("register_admin_urls")
def register_urls():
    return [
        path(
            "possible-duplicates/",
            possible_duplicates.possible_duplicates,
            name="possible_duplicates",
        ),
        path("reports/similarity/", reports.similarity_report, name="similarity_report"),
        path("reports/searches/", reports.search_terms_report, name="search_terms_report"),
    ]


@hooks.register("register_reports_menu_item")
def similarity_menu_item():
    return reports.EditorMenuItem(
        _("Suspiciously alike"), reverse("similarity_report"), icon_name="copy", order=1200
    )


@hooks.register("register_reports_menu_item")
def search_terms_menu_item():
    return reports.EditorMenuItem(
        _("Searches"), reverse("search_terms_report"), icon_name="search", order=1300
    )
