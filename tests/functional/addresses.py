"""The Swedish address of one page of each type; the English one is read from the page."""

import html
import re
import urllib.error
import urllib.request
from functools import cache
from urllib.parse import urljoin

PAGES = {
    "front page": "/",
    "list of cases": "/case/",
    "case": "/natverket/exempelkommunen/tal-till-text-i-hemtjansten/",
    "case that failed": "/natverket/exempelkommunen/chattbot-om-bygglov/",
    "case from the report": "/natverket/region-skane/forutse-vardtid/",
    "list of guidelines": "/riktlinjer/",
    "guideline": "/riktlinjer/generativ-ai/",
    "version of a guideline": "/riktlinjer/generativ-ai/1.0/",
    "difference of two versions": "/riktlinjer/generativ-ai/jamfor/",
    "start of an adaptation": "/riktlinjer/generativ-ai/anpassa/",
    "update of an adaptation": "/riktlinjer/generativ-ai/uppdatera/",
    "list of organisations": "/natverket/",
    "organisation": "/natverket/region-skane/",
    "list of goals": "/mal/",
    "goal": "/mal/insikt/",
    "initiative": "/mal/insikt/kickstart-ai/",
    "report": "/mal/resultat-2022-2024/",
    "list of events": "/kalender/",
    "event": "/kalender/open-pitch-day-2024/",
    "news item": "/nyheter/gor-riktlinjen-till-din/",
    "standard page": "/om/",
    "accessibility statement": "/om/tillganglighet/",
    "search": "/sok/?q=riktlinjer&type=section",
    "search that finds nothing": "/sok/?q=qwzxvb",
    "open data": "/api/",
    "sign in": "/konto/logga-in/",
    "report of an error": "/fel/?page=/om/",
    "page not found": "/finns-inte/",
}
MISSING = "page not found"
LANGUAGES = ("sv", "en")
ALTERNATE = re.compile(r'<link rel="alternate" hreflang="en" href="([^"]+)"')
LANGUAGE_SWITCH = re.compile(r'<a href="([^"]+)" lang="en" hreflang="en"')


@cache
def html_of(url):
    """Return the HTML at `url` as it is sent, whatever its status."""
    request = urllib.request.Request(url, headers={"Accept": "text/html"})
    try:
        with urllib.request.urlopen(request) as response:
            return response.read().decode()
    except urllib.error.HTTPError as error:
        return error.read().decode()


def address(site, name, language="sv"):
    """Return the URL of the page type `name` on the server `site` in `language`."""
    url = site + PAGES[name]
    if language == "sv":
        return url
    if name == MISSING:
        return f"{site}/en/does-not-exist/"
    text = html_of(url)
    found = ALTERNATE.search(text) or LANGUAGE_SWITCH.search(text)
    if not found:
        raise LookupError(f"{url} has no link to an English address")
    return urljoin(url, html.unescape(found.group(1)))
