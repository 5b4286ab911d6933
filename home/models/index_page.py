"""The base class of pages with a paginated list."""

from wagtail.fields import RichTextField

from django.utils.translation import gettext_lazy as _

from home.blocks.text import SHORT_TEXT_FEATURES
from home.links.panel import END_PANELS
from home.listings import listing_of
from home.paging import PER_PAGE, page_of

from .base_page import BasePage
from .sourced_page import SourcedPage


class IndexPage(SourcedPage, BasePage):
    """A page with an introduction and a list; subclasses implement `listed`."""

    introduction = RichTextField(_("introduction"), blank=True, features=SHORT_TEXT_FEATURES)

    content_panels = [
        *BasePage.content_panels,
        "introduction",
        SourcedPage.source_panel,
        *END_PANELS,
    ]
    override_translatable_fields = SourcedPage.synchronized_source
    schema_type = "CollectionPage"
    per_page = PER_PAGE

    class Meta:
        abstract = True

    def listed(self):
        """Return the queryset of public objects in this list, ordered."""
        raise NotImplementedError

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        narrowing = listing_of(self, request)
        context["narrowing"] = narrowing
        number = request.GET.get("page")
        context["listing"] = (
            narrowing.page if narrowing else page_of(self.listed(), number, self.per_page)
        )
        return context
