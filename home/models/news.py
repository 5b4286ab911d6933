"""News items and their index page."""

from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable
from wagtail_localize.fields import SynchronizedField, TranslatableField

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from home.blocks.text import TEXT_FEATURES
from home.i18n.related import pages_by_id
from home.links.panel import END_PANELS
from home.reverse_below import reverse_below
from home.visibility import readable

from .base_page import BasePage
from .index_page import IndexPage
from .sourced_page import SourcedPage

LATEST_FIRST = ("-date", "-pk")


class NewsIndexPage(IndexPage):
    """All news, the latest first."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.NewsPage"]
    max_count_per_parent = 1
    template = "home/news_index_page.html"

    class Meta:
        verbose_name = _("list of news")
        verbose_name_plural = _("lists of news")

    def listed(self):
        return readable(NewsPage.objects.child_of(self)).order_by(*LATEST_FIRST)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["feed_address"] = reverse_below(self, "news_feed", request) if self.pk else ""
        return context


class NewsPage(SourcedPage, BasePage):
    """A short text about something that has happened, and links to what it is about."""

    date = models.DateField(_("date"), default=timezone.localdate)
    body = RichTextField(_("body"), blank=True, features=TEXT_FEATURES)

    parent_page_types = ["home.NewsIndexPage"]
    subpage_types = []
    template = "home/news_page.html"
    listing_template = "home/listing/news.html"
    schema_type = "NewsArticle"

    override_translatable_fields = [
        TranslatableField("slug"),
        SynchronizedField("image"),
        *SourcedPage.synchronized_source,
    ]

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("date"),
        FieldPanel("body"),
        InlinePanel("related_pages", heading=_("What it is about"), label=_("Page")),
        SourcedPage.source_panel,
        *END_PANELS,
    ]

    class Meta:
        verbose_name = _("news item")
        verbose_name_plural = _("news items")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        ids = [row.related_id for row in self.related_pages.all()]
        pages = pages_by_id(ids)
        context["related_pages"] = [pages[pk] for pk in dict.fromkeys(ids) if pk in pages]
        return context

    def structured_data(self, metadata):
        return {"headline": self.title, "datePublished": self.date and self.date.isoformat()}


class NewsRelation(Orderable):
    """A page that a news item is about."""

    page = ParentalKey(NewsPage, on_delete=models.CASCADE, related_name="related_pages")
    related = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page"),
        on_delete=models.CASCADE,
        related_name="news_relations",
    )

    panels = [FieldPanel("related")]

    class Meta(Orderable.Meta):
        verbose_name = _("page that news are about")
        verbose_name_plural = _("pages that news are about")
