"""Finds the public page at an address that a visitor gives."""

from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from wagtail.models import Page, Site

from django.conf import settings
from django.urls import Resolver404, resolve
from django.utils.translation import get_language_from_path, override

from home.i18n.locales import locale_id_of
from home.visibility import readable

MAX_ADDRESS_LENGTH = 2000


class ForeignAddressError(ValueError):
    """The address belongs to another site."""


class UnknownAddressError(ValueError):
    """There is no public page at the address."""


@dataclass(frozen=True)
class Reported:
    """What a report is about: a path of the site, and the page at it, if there is one."""

    path: str
    shown: Page | None = None

    @property
    def title(self):
        return self.shown.title if self.shown else self.path

    @property
    def page(self):
        """Return the page in the first language, which relations refer to."""
        if self.shown is None:
            return None
        rows = Page.objects.filter(translation_key=self.shown.translation_key)
        return rows.filter(locale_id=locale_id_of(settings.LANGUAGE_CODE)).first() or self.shown


def find_reported(text, request):
    """Return the Reported of an address that was copied or typed.

    Raises ForeignAddressError, or UnknownAddressError if no public page is there: drafts are not
    distinguished from pages that do not exist.
    """
    path = path_of(text, request)
    page = page_at(path, request)
    if page is None and not is_view(path):
        raise UnknownAddressError
    return Reported(path, page)


def path_of(text, request):
    """Return the path of an address on this site, without query and fragment."""
    text = text.strip()
    if len(text) > MAX_ADDRESS_LENGTH or not text.isprintable():
        raise UnknownAddressError
    if not text.startswith("/") and "://" not in text:
        text = f"//{text}"
    try:
        parts = urlsplit(text)
        path = unquote(parts.path, errors="strict") or "/"
    except ValueError as error:
        raise UnknownAddressError from error
    own = {"", request.get_host(), urlsplit(settings.PUBLIC_URL).netloc}
    if parts.scheme not in ("", "http", "https") or parts.netloc not in own:
        raise ForeignAddressError
    if not path.isprintable():
        raise UnknownAddressError
    return path


def page_at(path, request):
    """Return the public page at a path, or None."""
    language = get_language_from_path(path) or settings.LANGUAGE_CODE
    site = Site.find_for_request(request)
    if site is None:
        return None
    homes = Page.objects.filter(translation_key=site.root_page.translation_key)
    home = homes.filter(locale_id=locale_id_of(language)).first()
    if home is None:
        return None
    below = path.removeprefix("/")
    if language != settings.LANGUAGE_CODE:
        below = below.partition("/")[2]
    wanted = f"{home.url_path}{below}".rstrip("/") + "/"
    return readable(Page.objects.filter(url_path=wanted)).first()


def is_view(path):
    """Return whether a view outside the page tree, such as the search, is at a path.

    Views with arguments do not count: the argument may be a secret token.
    """
    if path.startswith(f"/{settings.ADMIN_PREFIX}"):
        return False
    with override(get_language_from_path(path) or settings.LANGUAGE_CODE):
        try:
            match = resolve(path)
        except Resolver404:
            return False
    return bool(match.url_name) and not (match.args or match.kwargs)
