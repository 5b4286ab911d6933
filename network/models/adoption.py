"""Adoptions: which version of a guideline an organisation uses, how, and since when."""

from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from home.models.month import MonthField
from home.visibility import readable
from network.access.roles import STAFF_PERMISSION
from network.choices import AdoptionKind
from network.models.guideline import GuidelinePage
from network.models.organisation import OrganisationPage

# Large fields that lists of adoptions do not need.
TEXTS = ("guideline__sections", "guideline__placeholders", "version__content", "organisation__body")


def first_language():
    """Return filter arguments for pages in the first language, to which relations point."""
    return {"locale__language_code": settings.LANGUAGE_CODE}


class AdoptionQuerySet(models.QuerySet):
    """Querysets of adoptions."""

    def public(self):
        """Return the adoptions of organisations and guidelines that everybody may read."""
        found = self.filter(
            organisation__in=readable(OrganisationPage.objects.all()),
            guideline__in=readable(GuidelinePage.objects.all()),
        )
        return found.select_related("organisation", "guideline", "version").defer(*TEXTS)

    def of_guideline(self, page):
        return self.filter(guideline__translation_key=page.translation_key)

    def of_organisation(self, page):
        return self.filter(organisation__translation_key=page.translation_key)


class Adoption(models.Model):
    """An organisation's use of a guideline; one for each guideline."""

    organisation = models.ForeignKey(
        OrganisationPage,
        verbose_name=_("organisation"),
        on_delete=models.CASCADE,
        related_name="adoptions",
        limit_choices_to=first_language,
    )
    guideline = models.ForeignKey(
        GuidelinePage,
        verbose_name=_("guideline"),
        on_delete=models.CASCADE,
        related_name="adoptions",
        limit_choices_to=first_language,
    )
    version = models.ForeignKey(
        "network.GuidelineVersion",
        verbose_name=_("version"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="adoptions",
        help_text=_("Leave it empty if it is not known."),
    )
    kind = models.CharField(_("how it is used"), max_length=20, choices=AdoptionKind)
    since = MonthField(_("since"), null=True, blank=True)
    decision = models.CharField(
        _("decision"), max_length=100, blank=True, help_text=_("The reference number, if any.")
    )
    url = models.URLField(_("address of the document"), blank=True)
    contact_email = models.EmailField(
        _("e-mail for new versions"),
        blank=True,
        help_text=_("The address of a function. It gets an e-mail when a version is released."),
    )
    wants_mail = models.BooleanField(_("send e-mail about new versions"), default=True)
    is_confirmed = models.BooleanField(
        _("confirmed"),
        default=False,
        help_text=_("An editor has seen the decision or the document."),
    )

    objects = AdoptionQuerySet.as_manager()

    panels = [
        FieldRowPanel([FieldPanel("organisation"), FieldPanel("guideline")]),
        FieldRowPanel([FieldPanel("version"), FieldPanel("kind")]),
        FieldRowPanel([FieldPanel("since"), FieldPanel("decision")]),
        FieldPanel("url"),
        MultiFieldPanel(["contact_email", "wants_mail"], heading=_("New versions")),
        FieldPanel("is_confirmed", permission=STAFF_PERMISSION),
    ]

    class Meta:
        verbose_name = _("use of a guideline")
        verbose_name_plural = _("uses of guidelines")
        ordering = ["organisation__title"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "guideline"], name="one_adoption_of_each_guideline"
            )
        ]

    def __str__(self):
        return f"{self.organisation.title}: {self.guideline.title}"

    def clean(self):
        if self.version and self.version.page_id != self.guideline_id:
            raise ValidationError({"version": _("The version is of another guideline.")})
