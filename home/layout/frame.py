"""The frame around every page: the front page of the language, navigation, ways to and fro."""

from dataclasses import dataclass

from wagtail.models import Page, Site

from django.conf import settings
from django.db.models import Q, Subquery
from django.urls import NoReverseMatch, resolve, reverse
from django.utils.functional import cached_property
from django.utils.translation import get_language, override

from home.i18n.locales import active_locale_id, language_of, locale_id_of
from home.models import HomePage, NodeSettings
from home.rows import as_json, decoded
from home.visibility import readable


@dataclass(frozen=True)
class Link:
    """A link of the frame: its words and where it leads."""

    label: str
    address: str


class Frame:
    """What base.html asks for; every part is computed once and only if it is used.

    All pages that the frame names are fetched together, in one query.
    """

    def __init__(self, request):
        self.request = request

    @cached_property
    def site(self):
        return Site.find_for_request(self.request)

    @cached_property
    def page(self):
        """Return the page that is shown, or None on other addresses."""
        route = getattr(self.request, "_wagtail_route_for_request", None)
        return route[0] if route else None

    @cached_property
    def root(self):
        """Return the front page of the first language."""
        return self.site.root_page if self.site else None

    @cached_property
    def pages(self):
        """Return every page that the frame names: front pages, menu, pages above, translations."""
        if not self.root:
            return []
        wanted = Q(translation_key=self.root.translation_key)
        wanted |= Q(depth=self.root.depth + 1, show_in_menus=True, locale_id=self.locale_id)
        wanted |= self.linked_to(ids_of_links(self.home_content))
        if self.page:
            wanted |= Q(translation_key=self.page.translation_key) | Q(path__in=self.paths_above)
        pages = readable(Page.objects.filter(wanted, depth__gt=1)).order_by("path")
        return list(pages.annotate(node_settings=Subquery(self.settings_as_json)))

    def linked_to(self, ids):
        """Return the condition for pages by id and their translations into the active language."""
        keys = Page.objects.filter(pk__in=ids).values("translation_key")
        locales = {self.locale_id, locale_id_of(settings.LANGUAGE_CODE)}
        return Q(translation_key__in=keys, locale_id__in=locales) if ids else Q(pk__in=[])

    @cached_property
    def paths_above(self):
        path, step = self.page.path, Page.steplen
        return [path[:end] for end in range(2 * step, len(path), step)]

    @cached_property
    def home_content(self):
        """Return the front page of the active language with its fields, for the footer."""
        routed = getattr(self.request, "home_page", None)
        if routed or not self.root:
            return routed
        homes = readable(HomePage.objects.filter(translation_key=self.root.translation_key))
        return homes.filter(locale_id=self.locale_id).first() or homes.first()

    @cached_property
    def homes(self):
        """Return {language code: front page} of this site."""
        key = self.root.translation_key if self.root else None
        return {
            language_of(page.locale_id): page
            for page in self.pages
            if page.translation_key == key and page.depth == self.root.depth
        }

    @cached_property
    def home(self):
        return self.home_content or next(iter(self.homes.values()), None)

    @cached_property
    def navigation(self):
        """Return the pages of the menu: the readable children of the front page that ask for it."""
        if not self.home:
            return []
        return [
            page
            for page in self.pages
            if page.show_in_menus
            and page.depth == self.home.depth + 1
            and page.path.startswith(self.home.path)
        ]

    @cached_property
    def section(self):
        """Return the path of the part of the site that the page belongs to, for the menu."""
        return self.page.path[: self.home.steplen * 3] if self.page and self.home else ""

    @cached_property
    def breadcrumbs(self):
        """Return the pages above the one that is shown, the front page first."""
        above = self.paths_above if self.page else []
        if self.is_below_page:
            above = [*above, self.page.path]
        return [page for page in self.pages if page.path in above]

    @property
    def is_below_page(self):
        """Return whether an address below the page is shown, such as a version of a guideline."""
        return hasattr(self.request, "address_below")

    @cached_property
    def alternates(self):
        """Return [(language code, address)] of this same page in every language of the site."""
        if self.page:
            return self.page_alternates()
        return list(self.view_alternates()) or [
            (language, home.get_url(self.request)) for language, home in self.homes.items()
        ]

    def page_alternates(self):
        order = [code for code, _name in settings.LANGUAGES]
        found = [
            (language_of(page.locale_id), self.same_address(page))
            for page in self.pages
            if page.translation_key == self.page.translation_key
        ]
        return sorted((pair for pair in found if pair[1]), key=lambda pair: order.index(pair[0]))

    def same_address(self, page):
        """Return the address that is shown, on a translation of the page it belongs to."""
        if self.is_below_page:
            return self.request.address_below(self.request, page)
        return page.get_url(self.request)

    def view_alternates(self):
        """Yield the address of a view in each language, with its query: what is looked for."""
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
        addresses = dict(self.alternates)
        names = {"sv": "Svenska", "en": "English"}
        others = [code for code, _name in settings.LANGUAGES if code != get_language()]
        return [
            (code, names.get(code, code), addresses.get(code) or self.home_address(code))
            for code in others
            if code in addresses or code in self.homes
        ]

    def home_address(self, language):
        home = self.homes.get(language)
        return home.get_url(self.request) if home else "/"

    def address_of(self, page_id):
        """Return the address, in the active language, of a page that the front page links to."""
        linked = next((page for page in self.pages if page.pk == page_id), None)
        same = [
            page for page in self.pages if linked and page.translation_key == linked.translation_key
        ]
        best = next((page for page in same if page.locale_id == self.locale_id), linked)
        return best.get_url(self.request) if best else ""

    @cached_property
    def footer_links(self):
        """Return the links of the footer that lead to a page that may be read, or elsewhere."""
        links = [
            Link(value.get("label", ""), value.get("address") or self.address_of(value.get("page")))
            for value in raw_values(self.home_content, "footer_links")
        ]
        return [link for link in links if link.address]

    @property
    def settings_as_json(self):
        """Return the query for the settings of the site, which come along with the pages."""
        return NodeSettings.objects.filter(site_id=self.site.pk).values_list(as_json(NodeSettings))

    @cached_property
    def settings(self):
        values = self.pages[0].node_settings if self.pages else None
        return decoded(NodeSettings, values) if values else NodeSettings()

    @cached_property
    def locale_id(self):
        return active_locale_id()


def raw_values(home, field):
    """Return what the blocks of a stream of the front page hold, without asking for their pages."""
    return [part["value"] for part in getattr(home, field).raw_data] if home else []


def ids_of_links(home):
    """Return the ids of the pages that the front page and the footer link to."""
    links = raw_values(home, "footer_links") + [
        task.get("link", {}) for task in raw_values(home, "tasks")
    ]
    return [link["page"] for link in links if link.get("page")]


def resolve_or_none(path):
    """Return what Django would call for `path`, or None."""
    try:
        return resolve(path)
    except Exception:
        return None
