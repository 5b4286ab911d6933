"""The list of relevance checks in the admin."""

from wagtail.snippets.views.snippets import SnippetViewSet

from search.models import RelevanceCheck


class RelevanceCheckViewSet(SnippetViewSet):
    """Queries and what they should find: looked through by kind and by language."""

    model = RelevanceCheck
    icon = "check"
    list_display = ["query", "kind", "language"]
    list_filter = ["kind", "language"]
    search_fields = ["query"]
    list_per_page = 50
