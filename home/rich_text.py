"""Renders the page links of rich text, only to public pages."""

from wagtail.rich_text.pages import PageLinkHandler

from django.utils.html import escape

from home.i18n.related import pages_by_id


class PublicPageLinkHandler(PageLinkHandler):
    """Links to the page in the reader's language; if it is not public, renders only the text."""

    @classmethod
    def get_many(cls, attrs_list):
        ids = [
            int(attrs["id"]) if attrs.get("id", "").isdecimal() else None for attrs in attrs_list
        ]
        pages = pages_by_id([pk for pk in ids if pk])
        return [pages.get(pk) for pk in ids]

    @classmethod
    def expand_db_attributes_many(cls, attrs_list):
        return [
            f'<a href="{escape(page.url)}">' if page else "<a>" for page in cls.get_many(attrs_list)
        ]
