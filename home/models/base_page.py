"""What every page of the site has: a summary, a picture, a language and an address to share."""

from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page

from django.conf import settings
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from home.caching.cacheable import mark_for_everybody
from home.pictures.prefetch import prefetch_picture
from home.sections import sections_of
from home.visibility import restrictions_of


class BasePage(Page):
    """A page with a summary and a picture; every page type of the site is one."""

    summary = models.TextField(
        _("summary"),
        max_length=400,
        blank=True,
        help_text=_(
            "What the page is about, in one to three sentences. Shown in lists and shared."
        ),
    )
    image = models.ForeignKey(
        "home.NodeImage",
        verbose_name=_("image"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Without one the page is given a woven picture of its own."),
    )

    # Templates of a page in a list, and the kind of thing it is for schema.org.
    listing_template = "home/listing/page.html"
    schema_type = "WebPage"
    picture_fields = ["image"]

    content_panels = [*Page.content_panels, FieldPanel("summary"), FieldPanel("image")]
    promote_panels = [
        MultiFieldPanel(
            ["slug", "seo_title", "search_description", "show_in_menus"],
            heading=_("Address and search engines"),
        )
    ]

    class Meta:
        abstract = True

    def get_context(self, request, *args, **kwargs):
        """Fetch the pictures, and add the sections that other apps have to say about this page."""
        context = super().get_context(request, *args, **kwargs)
        for field in self.picture_fields:
            prefetch_picture(self, field)
        context["page_sections"] = sections_of(self, request)
        return context

    def serve(self, request, *args, **kwargs):
        """Answer with the page, which is the same for everybody who may read it."""
        mark_for_everybody(request)
        return super().serve(request, *args, **kwargs)

    def get_view_restrictions(self):
        """Return the restrictions that cover this page, also those of the source of an alias."""
        return restrictions_of(self)

    @property
    def content_language(self):
        """Return the language of the text: an untranslated page is an alias of another."""
        if self.alias_of_id and get_language() != settings.LANGUAGE_CODE:
            return settings.LANGUAGE_CODE
        return get_language() or settings.LANGUAGE_CODE

    @property
    def is_untranslated(self):
        return self.content_language != get_language()

    @property
    def meta_description(self):
        return self.search_description or self.summary

    @property
    def share_goals(self):
        """Return the numbers (1 to 6) of the goals whose motifs the shared picture shows."""
        return []
