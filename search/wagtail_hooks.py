"""Where the search joins in what the site shows."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from home.listings import HOOK
from search.editing.relevance_checks import RelevanceCheckViewSet
from search.listings import narrowed

hooks.register(HOOK, narrowed)
register_snippet(RelevanceCheckViewSet)
