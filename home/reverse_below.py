"""Reverses the URLs of views below a page of the tree (`home.page_views`)."""

from django.urls import reverse
from django.utils.translation import override

from home.i18n.locales import language_of


def reverse_below(page, name, request=None, **kwargs):
    """Return the address of the view `name` below `page`, in the language of the page."""
    with override(language_of(page.locale_id)):
        kwargs["path"] = path_of(page, request)
        return reverse(name, kwargs=kwargs)


def path_of(page, request=None):
    """Return the address of a page without the language and the slashes at its ends."""
    address, home = page.get_url(request), reverse("wagtail_serve", args=[""])
    return address.removeprefix(home).strip("/")
