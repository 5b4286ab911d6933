"""Purges the cache in front of the site (CDN) of the addresses that show a changed page.

`wagtail.contrib.frontend_cache` purges the page itself. This module adds the other addresses that
show it: its translations, its ancestors, the front pages, the lists in the menu, and the pages that
other apps return from the hook `construct_purged_pages`, a function of the page. It does nothing
without WAGTAILFRONTENDCACHE.
"""

from wagtail import hooks
from wagtail.contrib.frontend_cache.utils import PurgeBatch
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished, post_page_move

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.dispatch import receiver
from django.urls import reverse

HOOK = "construct_purged_pages"


@receiver([page_published, page_unpublished, post_page_move])
def purge(instance, url_path_before="", **_kwargs):
    """Purge the addresses that show a page, and the address that it moved from."""
    if not getattr(settings, "WAGTAILFRONTENDCACHE", None):
        return
    batch = PurgeBatch()
    batch.add_pages(pages_that_show(instance))
    batch.add_url(settings.PUBLIC_URL + reverse("sitemap"))
    if url_path_before:
        moved = Page(url_path=url_path_before, locale=instance.locale)
        batch.add_urls(filter(None, [moved.full_url]))
    transaction.on_commit(batch.purge)


def pages_that_show(page):
    """Return the live pages of every language that may show `page`, including itself."""
    keys = {page.translation_key}
    for function in hooks.get_hooks(HOOK):
        keys.update(shown.translation_key for shown in function(page))
    ancestors = page.get_ancestors().filter(depth__gt=1).values("translation_key")
    lists = Q(depth=3, show_in_menus=True) | Q(depth=2)
    wanted = lists | Q(translation_key__in=keys) | Q(translation_key__in=ancestors)
    return Page.objects.live().filter(wanted)
