"""Shared by tests of adaptations: a released guideline, and a visitor who sends the forms."""

import datetime
import html
import re

from network.guidelines.release import release
from network.models import GuidelineVersion
from tests.factories.network import GuidelinePageFactory, placeholder, section

LAW = [{"label": "Kommunallagen (2017:725)", "url": ""}]
OPTIONS = ["Styrelsen", "Chefen"]
STATE = re.compile(r'name="state" value="([^"]*)"')


def complete(identifier, **values):
    values.setdefault("rationale", "<p>Lag.</p>")
    values.setdefault("law_references", LAW)
    return section(identifier, **values)


def places():
    return [
        placeholder("kommun", group="Vi", example="Kommunen", known_as="name"),
        placeholder("datum", group="Vi", kind="date", example="2026-12-15"),
        placeholder(
            "organ", group="Vi", kind="choice", example="A", options=["Styrelsen", "Chefen"]
        ),
        placeholder("verktyg", group="Verktyg", kind="tools", example="Skrivhjälpen"),
        placeholder("skola", group="Verktyg", kind="yes_no"),
        placeholder("nummer", group="Verktyg", example="1", required=False),
    ]


def sections():
    return [
        complete("syfte", text="<p>{{ organ }} i {{ kommun }} beslutade den {{ datum }}.</p>"),
        complete("verktyg", text="<p>Tillåtna:</p><p>{{ verktyg }}</p><p>Nr {{ nummer }}</p>"),
        complete(
            "skola",
            kind="optional",
            text="<p>{{#skola}}Vi har skola.{{/skola}}{{^skola}}Ingen skola.{{/skola}}</p>",
            staff_part="may",
            staff_text="använda verktyg i {{ kommun }}",
        ),
    ]


def released_guideline(**fields):
    """Return a live guideline with version 1.0."""
    fields = {"sections": sections(), "placeholders": places(), **fields}
    page = GuidelinePageFactory(**fields)
    new_version(page, "1.0")
    return page


def new_version(page, number, sections=None, placeholders=None):
    """Publish other sections or placeholders, and release them."""
    if sections is not None or placeholders is not None:
        page.sections = page.sections if sections is None else sections
        page.placeholders = page.placeholders if placeholders is None else placeholders
        page.save_revision(clean=False).publish()
    return release(page, number, "content", {"sv": "Ny."}, datetime.date(2026, 4, 20))


def latest(page):
    return GuidelineVersion.objects.of(page).first()


class Visitor:
    """Goes through the steps with the test client, as a browser without JavaScript does."""

    def __init__(self, client, page):
        self.client, self.address, self.state = client, f"{page.url}anpassa/", ""
        self.step = "start"

    def send(self, step=None, **fields):
        """Send the form of a step; return the response and store its hidden state."""
        data = {"step": step or self.step, "state": self.state, "go": "next", **fields}
        response = self.client.post(self.address, data)
        if "text/html" in response["Content-Type"] and "attachment" not in response.get(
            "Content-Disposition", ""
        ):
            self.html = response.content.decode()
            found = STATE.search(self.html)
            self.state = html.unescape(found[1]) if found else self.state
        return response

    def begin(self, organisation=""):
        return self.send("start", go="new", organisation=organisation)

    def fill_everything(self, name="Höörs kommun"):
        """Fill in every placeholder."""
        self.begin()
        self.send(
            "group-0",
            **{"a-kommun": name, "a-datum": "2026-12-15", "a-organ": "Styrelsen"},
        )
        self.send(
            "group-1",
            **{
                "a-verktyg-0-name": "Skrivhjälpen",
                "a-verktyg-0-information": "Öppen",
                "a-verktyg-0-conditions": "Alla",
                "a-skola": "yes",
            },
        )

    def take(self, what):
        return self.send("take", go="", take=what)

    def save(self):
        """Return the bytes of the saved file."""
        return self.send("take", go="save").content
