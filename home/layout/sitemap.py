"""The sitemap: every page of every language, with its translations; no borrowed texts."""

from collections import defaultdict

from wagtail.models import Page, Site

from django.contrib.sitemaps import Sitemap

from home.i18n.locales import language_of
from home.visibility import readable


class PageSitemap(Sitemap):
    """Pages of the site of the request, without aliases: they show a text of another page."""

    # One file may name 50,000 addresses; a node is smaller than that.
    limit = 50_000

    def __init__(self, request):
        self.request = request

    def items(self):
        """Return the pages in order of the tree, language by language."""
        roots = Page.objects.filter(
            translation_key=Site.find_for_request(self.request).root_page.translation_key
        )
        pages = Page.objects.none()
        for root in roots:
            pages |= Page.objects.descendant_of(root, inclusive=True)
        return readable(pages.filter(alias_of__isnull=True)).order_by("path")

    def get_urls(self, page=1, site=None, protocol=None):
        """Return one entry a page, as Django's template of a sitemap wants it."""
        pages = list(self.paginator.page(page).object_list)
        languages = self.addresses_by_key()
        return [
            {
                "item": entry,
                "location": languages[entry.translation_key][language_of(entry.locale_id)],
                "lastmod": entry.last_published_at,
                "changefreq": None,
                "priority": None,
                "alternates": self.alternates(languages[entry.translation_key]),
            }
            for entry in pages
        ]

    def addresses_by_key(self):
        """Return {translation key: {language code: address}} of all pages."""
        addresses = defaultdict(dict)
        for page in self.items():
            language = language_of(page.locale_id)
            addresses[page.translation_key][language] = page.get_full_url(self.request)
        return addresses

    @staticmethod
    def alternates(addresses):
        if len(addresses) < 2:
            return []
        return [
            {"lang_code": language, "location": location}
            for language, location in addresses.items()
        ]
