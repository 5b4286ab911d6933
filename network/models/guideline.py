"""The guidelines that the network shares: sections with stable identifiers, and placeholders."""

from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Orderable
from wagtail_localize.fields import SynchronizedField, TranslatableField

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from home.blocks.text import SHORT_TEXT_FEATURES
from home.caching.content_version import ContentCache
from home.choices import Licence
from home.i18n.collation import alphabetical
from home.i18n.translations import localized
from home.links.panel import END_PANELS
from home.models.base_page import BasePage
from home.models.index_page import IndexPage
from home.models.month import MonthField
from home.visibility import readable
from network.blocks import PLACEHOLDER, PlaceholdersBlock, SectionsBlock
from network.choices import GuidelineRole
from network.guidelines.conditions import condition_keys, is_well_formed
from network.guidelines.content import content_of_page
from network.guidelines.reading import select_sections, summarise
from network.models.guideline_version import GuidelineVersion
from network.section_links import section_links

published_content = ContentCache(max_entries=50)


class GuidelineIndexPage(IndexPage):
    """Every guideline of the network."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["network.GuidelinePage"]
    max_count_per_parent = 1
    template = "network/guideline_index_page.html"

    class Meta:
        verbose_name = _("list of guidelines")
        verbose_name_plural = _("lists of guidelines")

    def listed(self):
        """Return the guidelines of this language by title."""
        guidelines = readable(GuidelinePage.objects.child_of(self))
        return guidelines.order_by(alphabetical("title"))


class GuidelinePage(BasePage):
    """A guideline that organisations adapt: it is 80 % finished, and has placeholders."""

    introduction = RichTextField(_("introduction"), blank=True, features=SHORT_TEXT_FEATURES)
    licence = models.CharField(_("licence"), max_length=20, choices=Licence, default=Licence.CC_BY)
    finished = MonthField(_("finished"), null=True, blank=True)
    builds_on = models.TextField(_("builds on"), blank=True)
    sections = StreamField(SectionsBlock(), verbose_name=_("sections"), blank=True, collapsed=True)
    sections_language = models.CharField(
        _("language of the sections"),
        max_length=10,
        choices=settings.LANGUAGES,
        default=settings.LANGUAGE_CODE,
        help_text=_("A page in English may present a guideline that is only in Swedish."),
    )
    placeholders = StreamField(
        PlaceholdersBlock(), verbose_name=_("placeholders"), blank=True, collapsed=True
    )

    parent_page_types = ["network.GuidelineIndexPage"]
    subpage_types = []
    template = "network/guideline_page.html"
    listing_template = "network/listing/guideline.html"
    schema_type = "DigitalDocument"

    override_translatable_fields = [
        TranslatableField("slug"),
        SynchronizedField("image"),
        TranslatableField("sections_language"),
    ]

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("introduction"),
        FieldPanel("sections_language"),
        FieldPanel("sections"),
        FieldPanel("placeholders"),
        MultiFieldPanel(
            [
                "licence",
                "finished",
                "builds_on",
                InlinePanel("organisations", label=_("Organisation")),
            ],
            heading=_("Origin"),
        ),
        *END_PANELS,
    ]

    class Meta:
        verbose_name = _("guideline")
        verbose_name_plural = _("guidelines")

    def copy_for_translation(self, locale, *args, alias=False, **kwargs):
        """Return the copy in another language; only an alias keeps the language of the sections."""
        copy = super().copy_for_translation(locale, *args, alias=alias, **kwargs)
        if not alias and not copy.live:
            copy.sections_language = locale.language_code
            copy.save(clean=False)
        return copy

    def save(self, *args, **kwargs):
        if self.stops_being_alias():
            self.sections_language = self.locale.language_code
        super().save(*args, **kwargs)

    def stops_being_alias(self):
        """Return whether this save turns an alias into a page of its own."""
        aliases = GuidelinePage.objects.filter(alias_of__isnull=False)
        return not self.alias_of_id and aliases.filter(pk=self.pk).exists()

    def clean(self):
        super().clean()
        unknown = sorted(self.used_keys() - self.defined_keys())
        if unknown:
            message = _("These placeholders are used but not described: %(keys)s.")
            raise ValidationError({"placeholders": message % {"keys": ", ".join(unknown)}})
        broken = [
            part.value["heading"]
            for part in self.sections
            if not is_well_formed(str(part.value["text"].source))
        ]
        if broken:
            message = _("A condition is not closed where it was opened: %(sections)s.")
            raise ValidationError({"sections": message % {"sections": ", ".join(broken)}})

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        content = self.shown_content(request)
        context["guideline"] = content
        context["summary"] = summarise(content)
        context["reading"] = select_sections(content, request.GET)
        # The template caches what it renders of these until the content changes.
        context["section_links"] = SimpleLazyObject(lambda: section_links(self, request))
        context["versions"] = list(GuidelineVersion.objects.of(self).defer("content"))
        by_role = self.organisations_by_role()
        context["organisations"] = [
            (label, by_role[role]) for role, label in GuidelineRole.choices if role in by_role
        ]
        return context

    def shown_content(self, request):
        """Return the Content of the page; that of the published one is read once for all."""
        if getattr(request, "is_preview", False):
            return content_of_page(self)
        key = (self.pk, get_language())
        return published_content.get_or_set(key, lambda: content_of_page(self))

    def structured_data(self, metadata):
        """Return the licence, the month it was finished and the language of its sections."""
        return {
            "license": f"https://spdx.org/licenses/{self.licence}",
            "dateCreated": self.finished and f"{self.finished:%Y-%m}",
            "inLanguage": self.sections_language,
        }

    def used_keys(self):
        """Return the keys of the placeholders in the text."""
        texts = [str(part.value["text"].source) for part in self.sections]
        return {
            key for text in texts for key in [*PLACEHOLDER.findall(text), *condition_keys(text)]
        }

    def defined_keys(self):
        """Return the keys of the placeholders that are described."""
        return {part.value["key"] for part in self.placeholders}

    def organisations_by_role(self):
        """Return {role: [organisation pages in the active language]} in one or two queries."""
        rows = list(self.organisations.select_related("organisation"))
        pages = {page.translation_key: page for page in localized(row.organisation for row in rows)}
        by_role = {}
        for row in rows:
            page = pages.get(row.organisation.translation_key)
            if page:
                by_role.setdefault(row.role, []).append(page)
        return by_role


class GuidelineOrganisation(Orderable):
    """The role of an organisation in a guideline."""

    page = ParentalKey(GuidelinePage, on_delete=models.CASCADE, related_name="organisations")
    organisation = models.ForeignKey(
        "network.OrganisationPage",
        verbose_name=_("organisation"),
        on_delete=models.CASCADE,
        related_name="guideline_roles",
    )
    role = models.CharField(_("role"), max_length=20, choices=GuidelineRole)

    panels = [FieldPanel("organisation"), FieldPanel("role")]

    class Meta(Orderable.Meta):
        verbose_name = _("organisation behind a guideline")
        verbose_name_plural = _("organisations behind guidelines")
