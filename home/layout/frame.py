"""The frame around every page: front page, navigation, breadcrumbs, languages and footer.

What is the same on every page of a site and language is cached until the content changes
(`SiteFrame`). A page adds its breadcrumbs and its translations (`Frame`).
"""

from dataclasses import dataclass
from uuid import UUID

from wagtail.models import Page, Site
from wagtail.templatetags.wagtailcore_tags import richtext

from django.apps import apps
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.urls import NoReverseMatch, resolve, reverse
from django.utils.functional import cached_property
from django.utils.translation import get_language, override

from home.caching.content_version import cached_until_change
from home.i18n.locales import active_locale_id, language_of, locale_id_of
from home.i18n.related import pages_by_id
from home.layout.theme import theme_address
from home.models import HomePage, NodeSettings
from home.visibility import readable

MAX_FRAMES = 32
MAX_PAGES = 500
# Depths in the tree of a front page and of the pages right below it.
FRONT_PAGE, SECTION = 2, 3
LANGUAGE_NAMES = {"sv": "Svenska", "en": "English"}


@dataclass(frozen=True)
class Link:
    """A link to a page or to any address; `path` and `pk` are those of the page, if it is one."""

    title: str
    address: str
    path: str = ""
    pk: int | None = None
    translation_key: UUID | None = None


class SiteFrame:
    """What is the same on every page of a site in one language."""

    def __init__(self, site, locale_id):
        self.site = site
        self.locale_id = locale_id
        self.settings = NodeSettings.of_site(site)
        self.homes = self.front_pages()
        language = language_of(locale_id)
        self.front_page = self.homes.get(language) or next(iter(self.homes.values()), None)
        self.home = self.front_page and self.link(self.front_page)
        self.navigation = self.menu()
        self.take_part = self.link_to(self.settings.take_part_page_id)
        self.link_addresses = self.addresses_of(page_ids_of_links(self.front_page))
        self.footer_text = richtext(self.front_page.footer_text) if self.front_page else ""
        self.footer_links = self.links_of_footer()

    def front_pages(self):
        """Return {language code: front page} of the site, as HomePage."""
        root = self.site.root_page
        pages = readable(HomePage.objects.filter(translation_key=root.translation_key, depth=2))
        return {language_of(page.locale_id): page for page in pages.order_by("path")}

    def link(self, page):
        address = page.get_url(current_site=self.site)
        return Link(page.title, address, page.path, page.pk, page.translation_key)

    def link_to(self, page_id):
        """Return the Link to a page in the language of the frame, or None if it is not public."""
        pages = pages_by_id([page_id] if page_id else [])
        return self.link(pages[page_id]) if page_id in pages else None

    def menu(self):
        """Return links to the public pages below the front page that are shown in menus."""
        if not self.front_page:
            return []
        pages = readable(Page.objects.child_of(self.front_page).in_menu())
        return [self.link(page) for page in pages.order_by("path")]

    def address_of(self, link):
        """Return the address of the value of a LinkBlock; "" if its page is not public."""
        if link.get("address"):
            return link["address"]
        page_id = link.get("page")
        if page_id not in self.link_addresses:
            # A preview of the front page may link to other pages than the published one.
            return self.addresses_of([page_id]).get(page_id, "") if page_id else ""
        return self.link_addresses[page_id]

    def addresses_of(self, ids):
        """Return {id: address} of pages, in the language of the frame where there is one."""
        keys = dict(Page.objects.filter(pk__in=ids).values_list("pk", "translation_key"))
        addresses = {}
        for locale_id in (locale_id_of(settings.LANGUAGE_CODE), self.locale_id):
            pages = Page.objects.filter(translation_key__in=keys.values(), locale_id=locale_id)
            addresses |= {page.translation_key: self.link(page).address for page in readable(pages)}
        return {pk: addresses.get(key, "") for pk, key in keys.items()}

    def links_of_footer(self):
        links = [
            Link(value.get("label", ""), self.address_of(value))
            for value in raw_values(self.front_page, "footer_links")
        ]
        # The footer also lists the pages of the menu.
        listed = {"", *(item.address for item in self.navigation)}
        return [link for link in links if link.address not in listed]


@cached_until_change(max_entries=MAX_PAGES)
def related_pages(path, translation_key, index_type):
    """Return the ancestors of a path, the pages with a translation key, and an index page, by path.

    Only public pages are returned. `index_type` is the content type of the index page, which is
    below the front page, or None.
    """
    wanted = Q(translation_key=translation_key) | Q(path__in=paths_above(path))
    if index_type:
        front_page = path[: FRONT_PAGE * Page.steplen]
        wanted |= Q(content_type=index_type, depth=SECTION, path__startswith=front_page)
    return list(readable(Page.objects.filter(wanted, depth__gt=1)).order_by("path"))


def paths_above(path):
    """Return the paths of the ancestors of a page, beginning with the front page."""
    step = Page.steplen
    return [path[:end] for end in range(FRONT_PAGE * step, len(path), step)]


@cached_until_change(max_entries=MAX_FRAMES)
def site_frame(site, locale_id):
    """Return the SiteFrame of a site in one language."""
    return SiteFrame(site, locale_id)


class Frame:
    """The context of base.html; every part is computed at most once, when it is used."""

    def __init__(self, request):
        self.request = request

    @cached_property
    def site_frame(self):
        site = Site.find_for_request(self.request)
        return site_frame(site, active_locale_id()) if site else None

    @property
    def home(self):
        """Return the link to the front page of the language, or None where there is no site."""
        return self.site_frame and self.site_frame.home

    @property
    def navigation(self):
        return self.site_frame.navigation if self.site_frame else []

    @property
    def settings(self):
        return self.site_frame.settings if self.site_frame else NodeSettings()

    @cached_property
    def theme_address(self):
        """Return the address of the style sheet with the colours of the site."""
        return theme_address(Site.find_for_request(self.request))

    @property
    def footer_text(self):
        return self.site_frame.footer_text if self.site_frame else ""

    @property
    def footer_links(self):
        return self.site_frame.footer_links if self.site_frame else []

    @cached_property
    def page(self):
        """Return the page of the request, or None on other addresses."""
        route = getattr(self.request, "_wagtail_route_for_request", None)
        return route[0] if route else None

    @cached_property
    def related_pages(self):
        """Return the ancestors of the page, its index page and its translations."""
        if not self.page:
            return []
        return related_pages(self.page.path, self.page.translation_key, self.index_type)

    @cached_property
    def index_type(self):
        """Return the content type of the index page that lists the page; see `index_page_type`."""
        label = getattr(self.page, "index_page_type", "")
        return ContentType.objects.get_for_model(apps.get_model(label)) if label else None

    @cached_property
    def index_page(self):
        """Return the index page that lists the page, or None if that is its parent."""
        if not self.index_type:
            return None
        pages = (page for page in self.related_pages if page.content_type_id == self.index_type.pk)
        return next(pages, None)

    @cached_property
    def section(self):
        """Return the path of the page in the menu that the page belongs to."""
        if self.index_page:
            return self.index_page.path
        return self.page.path[: SECTION * Page.steplen] if self.page else ""

    @cached_property
    def breadcrumbs(self):
        """Return the ancestors of the page, the front page first."""
        above = paths_above(self.page.path) if self.page else []
        if self.is_below_page:
            above = [*above, self.page.path]
        trail = [page for page in self.related_pages if page.path in above]
        if not self.index_page:
            return trail
        return [self.index_page if page.depth == SECTION else page for page in trail]

    @property
    def is_below_page(self):
        """Return whether the address is below that of the page: see `home.page_views`."""
        return hasattr(self.request, "address_below")

    @cached_property
    def alternates(self):
        """Return [(language code, address)] of the page in every language of the site."""
        if self.page:
            return self.page_alternates()
        homes = self.site_frame.homes if self.site_frame else {}
        return list(self.view_alternates()) or [
            (language, home.get_url(self.request)) for language, home in homes.items()
        ]

    def page_alternates(self):
        order = [code for code, _name in settings.LANGUAGES]
        found = [
            (language_of(page.locale_id), self.same_address(page))
            for page in self.related_pages
            if page.translation_key == self.page.translation_key
        ]
        return sorted((pair for pair in found if pair[1]), key=lambda pair: order.index(pair[0]))

    def same_address(self, page):
        """Return the current address on a translation of the page."""
        if self.is_below_page:
            return self.request.address_below(self.request, page)
        return page.get_url(self.request)

    def view_alternates(self):
        """Yield (language code, address) of the current view, with its query string."""
        match = resolve_or_none(self.request.path_info)
        if not match or not match.url_name or match.namespace or match.route.endswith("(?P<path>"):
            return
        query = self.request.GET.urlencode()
        for language, _name in settings.LANGUAGES:
            with override(language):
                try:
                    address = reverse(match.view_name, args=match.args, kwargs=match.kwargs)
                except NoReverseMatch:
                    return
            yield language, f"{address}?{query}" if query else address

    @cached_property
    def other_languages(self):
        """Return [(language code, name in that language, address)] to switch to."""
        homes = self.site_frame.homes if self.site_frame else {}
        addresses = {code: home.get_url(self.request) for code, home in homes.items()}
        addresses |= dict(self.alternates)
        others = [code for code, _name in settings.LANGUAGES if code != get_language()]
        return [
            (code, LANGUAGE_NAMES.get(code, code), addresses[code])
            for code in others
            if code in addresses
        ]

    def address_of(self, link):
        """Return the address of the value of a LinkBlock of the front page."""
        return self.site_frame.address_of(link) if self.site_frame else link.get("address", "")


def raw_values(home, field):
    """Return the values of a StreamField of the front page as they are stored, without queries."""
    return [part["value"] for part in getattr(home, field).raw_data] if home else []


def page_ids_of_links(home):
    """Return the ids of the pages that the front page and the footer link to."""
    links = raw_values(home, "footer_links") + [
        task.get("link", {}) for task in raw_values(home, "tasks")
    ]
    return [link["page"] for link in links if link.get("page")]


def resolve_or_none(path):
    """Return the ResolverMatch of `path`, or None."""
    try:
        return resolve(path)
    except Exception:
        return None
