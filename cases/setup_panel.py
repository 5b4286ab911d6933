"""The setup steps of a new node, which administrators see on the start page of the admin.

The panel is shown until every step is done.
"""

from dataclasses import dataclass
from urllib.parse import urlsplit

from wagtail.admin.ui.components import Component
from wagtail.models import Locale, Site

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from cases.models import CaseIndexPage, GoalIndexPage, GoalPage
from home.models import HomePage, NodeSettings
from network.access.roles import is_administrator
from network.models import (
    GuidelineIndexPage,
    OrganisationAccess,
    OrganisationIndexPage,
    Sector,
    Technique,
)

# In the order of the menu.
INDEX_PAGES = (CaseIndexPage, GuidelineIndexPage, OrganisationIndexPage, GoalIndexPage)


@dataclass(frozen=True)
class Step:
    """A setup step."""

    label: str
    note: str
    address: str
    is_done: bool


class SetupPanel(Component):
    """The list of setup steps."""

    name = "setup"
    order = 50
    template_name = "cases/admin/setup.html"

    def __init__(self, steps):
        super().__init__()
        self.steps = steps

    def get_context_data(self, parent_context):
        return {"steps": self.steps, "left": sum(not step.is_done for step in self.steps)}


def add_setup_panel(request, panels):
    """Wagtail hook: show administrators the panel until every step is done."""
    if is_administrator(request.user):
        steps = all_steps()
        if not all(step.is_done for step in steps):
            panels.append(SetupPanel(steps))


def all_steps():
    """Return every Step in the order in which they can be done."""
    home = HomePage.objects.filter(locale=Locale.get_default()).order_by("depth").first()
    return [
        site_step(),
        *([front_page_step(home), *index_page_steps(home)] if home else []),
        goal_step(),
        *vocabulary_steps(),
        node_step(),
        organisation_step(),
    ]


def site_step():
    site = Site.objects.filter(is_default_site=True).first()
    public = urlsplit(settings.PUBLIC_URL).hostname
    is_done = bool(site) and site.hostname == public
    return Step(
        _("The address of the site"),
        _("E-mails, the sitemap and search engines use it: %(address)s.")
        % {"address": settings.PUBLIC_URL},
        reverse(
            "wagtailsites:edit" if site else "wagtailsites:add", args=[site.pk] if site else []
        ),
        is_done,
    )


def front_page_step(home):
    return Step(
        _("The front page"),
        _("A title, a sentence on what the node is for, and the ways in."),
        reverse("wagtailadmin_pages:edit", args=[home.pk]),
        bool(home.summary),
    )


def index_page_steps(home):
    """Yield a Step for each index page; it is done when the page is live and in the menu."""
    for model in INDEX_PAGES:
        page = model.objects.filter(locale_id=home.locale_id).first()
        if page:
            address = reverse("wagtailadmin_pages:edit", args=[page.pk])
        else:
            names = (model._meta.app_label, model._meta.model_name)
            address = reverse("wagtailadmin_pages:add", args=[*names, home.pk])
        yield Step(
            str(model._meta.verbose_name).capitalize(),
            _("Below the front page. Tick “Show in menus” under the tab Address."),
            address,
            bool(page and page.live and page.show_in_menus),
        )


def goal_step():
    index = GoalIndexPage.objects.filter(locale=Locale.get_default()).first()
    return Step(
        _("Goals"),
        _("At least one: a case cannot be submitted without a goal."),
        reverse("wagtailadmin_pages:add", args=["cases", "goalpage", index.pk]) if index else "",
        GoalPage.objects.live().exists(),
    )


def vocabulary_steps():
    for model in (Sector, Technique):
        yield Step(
            str(model._meta.verbose_name_plural).capitalize(),
            _("At least one: a case cannot be submitted without it."),
            reverse(f"wagtailsnippets_{model._meta.app_label}_{model._meta.model_name}:add"),
            model.objects.exists(),
        )


def node_step():
    site = Site.objects.filter(is_default_site=True).first()
    node = NodeSettings.objects.filter(site=site).first()
    return Step(
        _("Who answers for the node"),
        _("The name of the organisation and an e-mail address, at the foot of every page."),
        reverse("wagtailsettings:edit", args=["home", "nodesettings"]),
        bool(node and node.responsible_organisation and node.contact_email),
    )


def organisation_step():
    return Step(
        _("The first organisation"),
        _("It gets a profile, and its first member an invitation by e-mail."),
        reverse("network_members:add"),
        OrganisationAccess.objects.exists(),
    )
