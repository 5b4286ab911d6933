"""A page with a free body, for example about the node or personal data."""

from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from django.utils.translation import gettext_lazy as _

from home.blocks import BodyBlock
from home.links.panel import END_PANELS
from home.visibility import readable

from .base_page import BasePage
from .sourced_page import SourcedPage


class StandardPage(SourcedPage, BasePage):
    """A page of any blocks; its child pages are listed at its end."""

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
        """Return the Steps at the end; a page with steps in its body has no default ones."""
        has_steps = any(block.block_type == "steps" for block in self.body)
        return [] if has_steps and not self.next_steps else super().shown_steps(request)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["subpages"] = readable(self.get_children()).specific()
        return context
