"""The front page: what the site is, up to three tasks, and the cloth of all cases."""

from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from django.db import models
from django.utils.translation import gettext_lazy as _

from home.blocks import BodyBlock
from home.blocks.actions import LinkBlock, TaskBlock
from home.blocks.text import SHORT_TEXT_FEATURES
from home.caching.content_version import cached_until_change
from home.layout.search_address import search_address

from .base_page import BasePage

# Entries in the cache of `page_at`.
MAX_CACHED_PATHS = 5_000


class HomePage(BasePage):
    """The root of a language; its title is the name of the node."""

    heading = models.CharField(
        _("heading"),
        max_length=120,
        blank=True,
        help_text=_("One sentence that says what this is. The title is the name of the site."),
    )
    tasks = StreamField([("task", TaskBlock())], verbose_name=_("ways in"), blank=True, max_num=3)
    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)
    footer_text = RichTextField(_("text of the footer"), blank=True, features=SHORT_TEXT_FEATURES)
    footer_links = StreamField(
        [("link", LinkBlock())], verbose_name=_("links of the footer"), blank=True, max_num=8
    )

    # The front page has tasks instead of next steps.
    next_steps = None

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "home.StandardPage",
        "home.AccessibilityStatementPage",
        "network.OrganisationIndexPage",
        "network.GuidelineIndexPage",
        "cases.GoalIndexPage",
        "cases.CaseIndexPage",
        "cases.EventIndexPage",
        "home.NewsIndexPage",
    ]
    template = "home/home_page.html"
    listing_template = "home/listing/page.html"
    schema_type = "WebSite"

    content_panels = [
        *BasePage.content_panels[:1],
        FieldPanel("heading"),
        *BasePage.content_panels[1:],
        FieldPanel("tasks"),
        FieldPanel("body"),
        MultiFieldPanel(["footer_text", "footer_links"], heading=_("Footer")),
    ]

    class Meta:
        verbose_name = _("front page")
        verbose_name_plural = _("front pages")

    def structured_data(self, metadata):
        """Return the SearchAction of the site for schema.org."""
        target = f"{metadata.absolute(search_address())}?q={{search_term_string}}"
        return {
            "potentialAction": {
                "@type": "SearchAction",
                "target": {"@type": "EntryPoint", "urlTemplate": target},
                "query-input": "required name=search_term_string",
            }
        }

    def route(self, request, path_components):
        """Find a page by its whole URL path in one query, or else part by part as Wagtail does."""
        if path_components:
            model, pk = page_at(f"{self.url_path}{'/'.join(path_components)}/")
            page = model and model._default_manager.filter(pk=pk).first()
            if page:
                return page.route(request, [])
        return super().route(request, path_components)


@cached_until_change(max_entries=MAX_CACHED_PATHS)
def page_at(url_path):
    """Return (model, id) of the page with this `url_path`, or (None, None)."""
    page = Page.objects.filter(url_path=url_path).select_related("content_type").first()
    return (page.specific_class, page.pk) if page else (None, None)
