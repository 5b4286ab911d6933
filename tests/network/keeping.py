"""Members who keep adaptations in the network, and what they have kept."""

import html
import re

from django.urls import reverse
from django.utils.translation import override

from network.adaptations.adaptation import new_adaptation
from network.adaptations.saved import comment_links, saving
from network.membership.onboarding import onboard
from tests.factories.network import OrganisationPageFactory
from tests.network.adapting import STATE, Visitor, latest
from tests.network.people import person


def access_with_member(title):
    """Return (access, user) of a newly onboarded organisation."""
    access = onboard(OrganisationPageFactory(title=title))
    user = person("member", name=re.sub(r"\W", "", title))
    user.groups.clear()
    user.groups.add(access.members)
    return access, user


def saved_by(page, own):
    """Return the draft of `own`, an (organisation's access, member), with every place filled in."""
    answers = {"kommun": "Höörs kommun", "datum": "2026-12-15", "organ": "Styrelsen"}
    tools = [{"name": "Skrivhjälpen", "information": "Öppen", "conditions": "Alla"}]
    filled = new_adaptation(latest(page), "sv").with_answers(
        {**answers, "verktyg": tools, "skola": "yes"}
    )
    return saving.save_new(filled, latest(page), own[0], own[1])


def link_to(saved):
    saved.refresh_from_db()
    with override("sv"):
        return reverse("adaptation_comments", args=[comment_links.make_token(saved)])


class Member(Visitor):
    """A Visitor who can keep the work in the network."""

    def open(self, saved):
        """Take up a saved adaptation, as a link in the admin does."""
        self.html = html_of(self.client, f"{self.address}sparad/{saved.pk}/group-0/")
        self.state = html.unescape(STATE.search(self.html)[1])

    def keep(self, step="take", saved=None, revision=0, **fields):
        """Press the button that saves; return the answer."""
        if saved:
            fields |= {"saved": saved.pk, "revision": revision or saved.revision}
        data = {"step": step, "state": self.state, "go": "network", **fields}
        return self.client.post(f"{self.address}spara/", data)


def address_of(saved, own):
    return reverse("network_adaptations:detail", args=[own[0].pk, saved.pk])


def html_of(client, address):
    return client.get(address).content.decode()
