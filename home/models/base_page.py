"""The base class of all page types: summary, picture, next steps, slug and language."""

from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from django.conf import settings
from django.db import models, transaction
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from home.blocks.steps import StepBlock
from home.caching.cacheable import mark_publicly_cacheable
from home.forms import BasePageForm
from home.i18n.sync.counterparts import create_counterparts, is_original
from home.models.relations import relations_signalled_once
from home.pictures.prefetch import prefetch_picture
from home.reserved_slugs import validate_not_reserved
from home.sections import sections_of
from home.slugs import free_slug, slug_from
from home.visibility import restrictions_of


class BasePage(Page):
    """The abstract base of every page type of the site."""

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
    image_description = models.CharField(
        _("what the image shows"),
        max_length=255,
        blank=True,
        help_text=_("For those who cannot see it. Leave empty if the image only decorates."),
    )

    next_steps = StreamField(
        [("step", StepBlock())],
        verbose_name=_("next steps"),
        blank=True,
        max_num=6,
        help_text=_(
            "What the reader can do now, shown at the end of the page. Without one of a kind the "
            "default steps of this kind of page are shown."
        ),
    )

    # "app.Model" of the index page that lists this page type, if it is not an ancestor of them:
    # breadcrumb and menu show it instead of the parent.
    index_page_type = ""
    # Template of a page in a list, and the type of the page for schema.org.
    listing_template = "home/listing/page.html"
    schema_type = "WebPage"
    picture_fields = ["image"]
    base_form_class = BasePageForm

    content_panels = [
        *Page.content_panels,
        FieldPanel("summary"),
        FieldPanel("image"),
        FieldPanel("image_description"),
    ]
    promote_panels = [
        MultiFieldPanel(
            ["slug", "seo_title", "search_description", "show_in_menus"],
            heading=_("Address and search engines"),
        )
    ]

    class Meta:
        abstract = True

    def copy_for_translation(self, locale, *args, alias=False, **kwargs):
        """Return the counterpart that the page already has in a locale, or else a copy.

        If `alias` is false, a counterpart that is an alias is converted to a draft translation.
        """
        found = type(self).objects.filter(translation_key=self.translation_key, locale=locale)
        if not found.exists():
            return super().copy_for_translation(locale, *args, alias=alias, **kwargs)
        copy = found.get()
        if copy.alias_of_id and not alias:
            copy.alias_of = None
            copy.live, copy.has_unpublished_changes = False, True
            copy.save(clean=False)
        return copy

    @transaction.atomic
    def save(self, *args, **kwargs):
        """Save the page with its child rows, then create the counterparts of a new one."""
        is_new = self._state.adding
        with relations_signalled_once(self):
            super().save(*args, **kwargs)
        if is_new and is_original(self):
            create_counterparts(self)

    def clean(self):
        super().clean()
        self.check_slug()

    def minimal_clean(self):
        super().minimal_clean()
        self.check_slug()

    def check_slug(self):
        """Raise a ValidationError if the URL of the page is reserved for a view of the site."""
        parent = self.get_parent()
        if parent:
            validate_not_reserved(parent, self.slug)

    def _set_core_field_defaults(self):
        """Set a free slug if there is none, or if that of an alias is taken.

        Wagtail calls this before it validates a page.
        """
        parent = self.get_parent() if self.path or hasattr(self, "_cached_parent_obj") else None
        if parent and self.title and not self.slug:
            self.slug = free_slug(parent, slug_from(self.title) or "page", self)
        elif parent and self.alias_of_id:
            self.slug = free_slug(parent, self.slug, self)
        super()._set_core_field_defaults()

    def get_context(self, request, *args, **kwargs):
        """Prefetch the pictures, and add the sections of other apps and the next steps."""
        context = super().get_context(request, *args, **kwargs)
        for field in self.picture_fields:
            prefetch_picture(self, field)
        # Lazy, as templates cache the fragments that use them.
        context["page_sections"] = SimpleLazyObject(lambda: sections_of(self, request))
        context["next_steps"] = SimpleLazyObject(lambda: self.shown_steps(request))
        return context

    def shown_steps(self, request):
        """Return the Steps at the end of the page; a page type sets `next_steps` to None for none.

        The import is local because it is circular: steps import the frame, which imports HomePage.
        """
        from home.steps.next_steps import next_steps_of

        return next_steps_of(self, request) if self.next_steps is not None else []

    def serve(self, request, *args, **kwargs):
        """Serve the page, which is the same for every user who may read it."""
        mark_publicly_cacheable(request)
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
