"""Atom feeds (RFC 4287) of lists of pages."""

from uuid import uuid5

from django.http import HttpResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import get_language

from home.layout.addresses import absolute

CONTENT_TYPE = "application/atom+xml"
MAX_ENTRIES = 50


def atom_feed(index, request, pages, description=lambda page: page.summary):
    """Return the feed of an index page as a response, with an entry for each of `pages`.

    `description` returns the text of an entry. The identifier of an entry stays when its page is
    renamed or moved, and differs between languages.
    """
    language = get_language()
    feed = Atom1Feed(
        title=index.title,
        link=absolute(index.get_url(request)),
        description=index.summary,
        language=language,
        feed_url=absolute(request.path),
    )
    for page in pages[:MAX_ENTRIES]:
        feed.add_item(
            title=page.title,
            link=absolute(page.get_url(request)),
            description=escape(description(page)),  # summaries are HTML in Django's feeds
            unique_id=uuid5(page.translation_key, language).urn,
            pubdate=page.first_published_at,
            updateddate=page.last_published_at,
        )
    return HttpResponse(feed.writeString("utf-8"), content_type=CONTENT_TYPE)
