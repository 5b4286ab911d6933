"""The lists that pages lead to, found once until the content changes."""

from home.caching.content_version import cached_until_change
from home.visibility import readable

MOST = 32  # types of lists times languages


@cached_until_change(max_entries=MOST)
def index_page(model, locale_id):
    """Return the first public page of a type of list in a language, or None."""
    return readable(model.objects.filter(locale_id=locale_id)).order_by("path").first()
