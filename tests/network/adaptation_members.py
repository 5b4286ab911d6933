"""Members who save adaptations in the network."""

import html
import re

from django.urls import reverse
from django.utils.translation import override

from network.adaptations.adaptation import new_adaptation
from network.adaptations.saved import comment_links, saving
from network.membership.onboarding import onboard
from tests.factories.network import OrganisationPageFactory
from tests.network.adaptation_forms import STATE, Visitor, latest
from tests.network.people import person


def access_with_member(title):
    """Return (access, user) of a newly onboarded organisation."""
    access = onboard(OrganisationPageFactory(title=title))
    user = person("member", name=re.sub(r"\W", "", title))
    user.groups.clear()
    user.groups.add(access.members)
    return access, user


def save_adaptation(page, own):
    """Return a draft with every placeholder filled in; `own` is (access, member)."""
    answers = {"kommun": "Höörs kommun", "datum": "2026-12-15", "organ": "Styrelsen"}
    tools = [{"name": "Skrivhjälpen", "information": "Öppen", "conditions": "Alla"}]
    filled = new_adaptation(latest(page), "sv").with_answers(
        {**answers, "verktyg": tools, "skola": "yes"}
    )
    return saving.save_new(filled, latest(page), own[0], own[1])


def comments_link(saved):
    saved.refresh_from_db()
    with override("sv"):
        return reverse("adaptation_comments", args=[comment_links.make_token(saved)])


class Member(Visitor):
    """A Visitor who can save the adaptation in the network."""

    def open(self, saved):
        """Open a saved adaptation, as a link in the admin does."""
        self.html = html_of(self.client, f"{self.address}sparad/{saved.pk}/group-0/")
        self.state = html.unescape(STATE.search(self.html)[1])

    def save_in_network(self, step="take", saved=None, revision=0, **fields):
        """Press the button that saves in the network; return the response."""
        if saved:
            fields |= {"saved": saved.pk, "revision": revision or saved.revision}
        data = {"step": step, "state": self.state, "go": "network", **fields}
        return self.client.post(f"{self.address}spara/", data)


def address_of(saved, own):
    return reverse("network_adaptations:detail", args=[own[0].pk, saved.pk])


def html_of(client, address):
    return client.get(address).content.decode()
