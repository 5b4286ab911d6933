"""There is one way to sign in with a password, whatever else is in the URLconf."""

import inspect
from functools import cache
from itertools import product

import pytest

from django.contrib.auth.signals import user_logged_in
from django.contrib.auth.views import LoginView
from django.test import Client
from django.urls import NoReverseMatch, URLPattern, get_resolver, reverse
from django.utils.translation import override

from network.access.wagtail_urls import page_urlpatterns
from tests.network.people import ADMIN, PASSWORD, SIGN_IN, person, with_app

pytestmark = pytest.mark.django_db
# What an argument of an address may be.
CANDIDATES = ("1", "x", "mq-x", "sv", "x/", "1.0", "1.0.0", "")


def patterns(resolver, namespace=""):
    """Yield (name or None, URLPattern) for every view of a resolver."""
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLPattern):
            yield pattern.name and f"{namespace}{pattern.name}", pattern
        else:
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from patterns(pattern, inner)


VIEWS = list(patterns(get_resolver()))


def address_of(name, pattern):
    """Return an address of a named view; raise NoReverseMatch where no candidate fits."""
    regex = getattr(pattern.pattern, "regex", None)
    names = list(regex.groupindex) if regex else list(pattern.pattern.converters)
    count = len(names) or (regex.groups if regex else 0)
    for values in product(CANDIDATES, repeat=min(count, 3)):
        padded = [*values, *["1"] * (count - len(values))]
        try:
            if names:
                return reverse(name, kwargs=dict(zip(names, padded, strict=True)))
            return reverse(name, args=padded)
        except NoReverseMatch:
            continue
    raise NoReverseMatch(name)


@cache
def addresses():
    """Return {address: name} of every view that has a name, in both languages."""
    found = {}
    for language in ("sv", "en"):
        with override(language):
            found |= {address_of(name, pattern): name for name, pattern in VIEWS if name}
    return found


def credentials(user):
    """Return what a form for signing in could be called by any framework."""
    names = dict.fromkeys(("username", "login", "email", "user"), user.username)
    return {**names, "password": PASSWORD, "password1": PASSWORD, "next": "/hantera/"}


@pytest.fixture
def signed_in():
    """The names of those who have been signed in."""
    found = []

    def note(user, **_kwargs):
        found.append(user.username)

    user_logged_in.connect(note)
    yield found
    user_logged_in.disconnect(note)


def test_only_the_sign_in_page_takes_a_password(signed_in):
    user, ways_in = person("member"), set()
    for address, name in addresses().items():
        Client(raise_request_exception=False).post(address, credentials(user))
        if signed_in:
            ways_in.add(name)
            signed_in.clear()
    assert ways_in == {"account_login"}


def test_no_view_takes_a_password_alone_from_somebody_with_a_second_factor(signed_in, guarded):
    user = person("member")
    with_app(user)
    guarded.AXES_ENABLED = False
    for address in addresses():
        client = Client(raise_request_exception=False)
        client.post(address, credentials(user))
        assert not signed_in, address
    assert len(addresses()) > 300


def test_no_view_is_djangos_own_sign_in():
    classes = [getattr(inspect.unwrap(each.callback), "view_class", None) for _name, each in VIEWS]
    assert not [each for each in classes if each and issubclass(each, LoginView)]


@pytest.mark.parametrize(("prefix", "page"), [("", SIGN_IN), ("/en", "/en/account/sign-in/")])
def test_wagtails_own_address_leads_to_the_sign_in_page(client, prefix, page):
    user = person("member")
    with_app(user)
    address = f"{prefix}/_util/login/"
    response = client.post(address, {"username": user.username, "password": PASSWORD})
    assert response.status_code == 302
    assert response["Location"] == page
    assert client.get(ADMIN).status_code == 302


def test_of_wagtails_urls_only_those_in_use_are_there():
    assert [each.name for each in page_urlpatterns] == [
        "wagtailcore_authenticate_with_password",
        "wagtailcore_login",
        "wagtail_serve",
    ]
