"""The index page of each type in each language, cached until the content changes."""

from home.caching.content_version import cached_until_change
from home.visibility import readable

MAX_ENTRIES = 32  # types of lists times languages


@cached_until_change(max_entries=MAX_ENTRIES)
def index_page(model, locale_id):
    """Return the first public page of a model in a language, or None."""
    return readable(model.objects.filter(locale_id=locale_id)).order_by("path").first()
