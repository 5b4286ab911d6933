"""Registers the parts of the guard that Wagtail asks through its hooks."""

from wagtail import hooks

from . import tags, titles
from .documents import refuse_unpublished
from .page_chooser import show_visible

hooks.register("before_serve_document", refuse_unpublished)
hooks.register("construct_page_chooser_queryset", show_visible)
titles.install()
tags.install()
