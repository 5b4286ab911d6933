"""A page of running text: about the node, how to take part, what the site does with data."""

from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from django.utils.translation import gettext_lazy as _

from home.blocks import BodyBlock
from home.links.panel import END_PANELS
from home.visibility import readable

from .base_page import BasePage
from .sourced_page import SourcedPage


class StandardPage(SourcedPage, BasePage):
    """A text with whatever blocks it needs; pages below it are listed at its foot."""

    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)

    parent_page_types = ["home.HomePage", "home.StandardPage"]
    subpage_types = ["home.StandardPage", "home.AccessibilityStatementPage"]
    template = "home/standard_page.html"

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("body"),
        SourcedPage.source_panel,
        *END_PANELS,
    ]
    override_translatable_fields = SourcedPage.synchronized_source

    class Meta:
        verbose_name = _("standard page")
        verbose_name_plural = _("standard pages")

    def shown_steps(self, request):
        """Return the Steps at the end; a body that holds steps needs none but the page's own."""
        has_steps = any(block.block_type == "steps" for block in self.body)
        return [] if has_steps and not self.next_steps else super().shown_steps(request)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["subpages"] = readable(self.get_children()).specific()
        return context
