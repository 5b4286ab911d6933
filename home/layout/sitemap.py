"""The sitemap: every page of every language with its translations, without aliases."""

from collections import defaultdict

from wagtail.models import Page, Site

from django.contrib.sitemaps import Sitemap

from home.i18n.locales import language_of
from home.visibility import readable


class PageSitemap(Sitemap):
    """The public pages of the request's site, without aliases, which repeat another page."""

    # The sitemap protocol allows 50,000 addresses in a file, more than a node has.
    limit = 50_000

    def __init__(self, request):
        self.request = request

    def items(self):
        """Return the public pages in the order of the tree, language by language."""
        roots = Page.objects.filter(
            translation_key=Site.find_for_request(self.request).root_page.translation_key
        )
        pages = Page.objects.none()
        for root in roots:
            pages |= Page.objects.descendant_of(root, inclusive=True)
        return readable(pages.filter(alias_of__isnull=True)).order_by("path")

    def get_urls(self, page=1, site=None, protocol=None):
        """Return a dict for each page, as Django's sitemap template expects."""
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
