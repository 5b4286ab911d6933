"""Where the search joins in what the site shows."""

from wagtail import hooks

from home.listings import HOOK
from search.listings import narrowed

hooks.register(HOOK, narrowed)
