"""The frame around every page: the front page of the language, navigation, ways to and fro."""

from wagtail.models import Page, Site

from django.conf import settings
from django.urls import NoReverseMatch, resolve, reverse
from django.utils.functional import cached_property
from django.utils.translation import get_language, override

from home.locales import active_locale_id, language_of
from home.models import HomePage, NodeSettings


class Frame:
    """What base.html asks for; every part is computed once and only if it is used."""

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
    def homes(self):
        """Return {language code: front page} of this site."""
        if not self.site:
            return {}
        root = HomePage.objects.filter(pk=self.site.root_page_id).values("translation_key")[:1]
        homes = HomePage.objects.live().filter(translation_key__in=root)
        return {language_of(home.locale_id): home for home in homes}

    @cached_property
    def home(self):
        return self.homes.get(get_language()) or next(iter(self.homes.values()), None)

    @cached_property
    def navigation(self):
        """Return the pages of the menu: public children of the front page that ask for it."""
        if not self.home:
            return []
        return list(self.home.get_children().live().public().in_menu())

    @cached_property
    def section(self):
        """Return the path of the part of the site that the page belongs to, for the menu."""
        return self.page.path[: self.home.steplen * 3] if self.page and self.home else ""

    @cached_property
    def breadcrumbs(self):
        """Return the pages above the one that is shown, the front page first."""
        if not self.page or self.page.depth < 3:
            return []
        ancestors = self.page.get_ancestors().filter(depth__gt=1).live().select_related("locale")
        return list(ancestors)

    @cached_property
    def alternates(self):
        """Return [(language code, address)] of this same page in every language of the site."""
        if self.page:
            return self.page_alternates()
        return list(self.view_alternates()) or [
            (language, home.url) for language, home in self.homes.items()
        ]

    def page_alternates(self):
        translations = (
            Page.objects.live()
            .public()
            .filter(translation_key=self.page.translation_key, depth__gt=1)
        )
        order = [code for code, _name in settings.LANGUAGES]
        found = [(language_of(page.locale_id), page.get_url(self.request)) for page in translations]
        return sorted((pair for pair in found if pair[1]), key=lambda pair: order.index(pair[0]))

    def view_alternates(self):
        """Yield the address of a view, such as the search, in each language."""
        match = resolve_or_none(self.request.path_info)
        if not match or not match.url_name or match.namespace or match.route.endswith("(?P<path>"):
            return
        for language, _name in settings.LANGUAGES:
            with override(language):
                try:
                    yield language, reverse(match.view_name, args=match.args, kwargs=match.kwargs)
                except NoReverseMatch:
                    return

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
        return home.url if home else "/"

    @cached_property
    def settings(self):
        return NodeSettings.for_request(self.request) if self.site else NodeSettings()

    @cached_property
    def locale_id(self):
        return active_locale_id()


def resolve_or_none(path):
    """Return what Django would call for `path`, or None."""
    try:
        return resolve(path)
    except Exception:
        return None
