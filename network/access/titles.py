"""Closes: the title of somebody else's draft, wherever the admin names a page.

A page that is public has a title that everyone may read, and perhaps another in a draft that waits
for review. Choosers, breadcrumbs and columns of the admin show the draft's. All of them ask
`Page.get_admin_display_title`, which is therefore made to answer members with the public title.
"""

from wagtail.models import Page

from .own import owns_page
from .reader import guarded_reader

draft_title = Page.get_admin_display_title


def title_for_reader(page):
    """Return the draft's title to those who may read the draft, else the public one."""
    member = guarded_reader()
    if member and not owns_page(member, page):
        return page.title
    return draft_title(page)


def install():
    Page.get_admin_display_title = title_for_reader
