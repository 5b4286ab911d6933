"""Closes: the title of somebody else's draft, wherever the admin names a page.

A page that is public has a title that everyone may read, and perhaps another in a draft that waits
for review. Choosers, breadcrumbs and columns of the admin show the draft's. All of them ask
`Page.get_admin_display_title`, which is therefore made to answer members with the public title.
"""

from contextlib import contextmanager
from contextvars import ContextVar

from wagtail.models import Page

from .own import owns_page
from .roles import is_guarded

_reader = ContextVar("reader of the admin", default=None)
draft_title = Page.get_admin_display_title


@contextmanager
def read_by(user):
    """Let titles be those that `user` may read."""
    token = _reader.set(user)
    try:
        yield
    finally:
        _reader.reset(token)


def title_for_reader(page):
    """Return the draft's title to those who may read the draft, else the public one."""
    reader = _reader.get()
    if reader is not None and is_guarded(reader) and not owns_page(reader, page):
        return page.title
    return draft_title(page)


def install():
    Page.get_admin_display_title = title_for_reader
