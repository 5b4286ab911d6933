"""Adaptations that organisations save in the network, and the comments on them."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from home.visibility import readable
from network.choices import AdaptationState
from network.models.guideline import GuidelinePage
from network.models.organisation import OrganisationPage

OPEN_STATES = (AdaptationState.DRAFT, AdaptationState.COMMENTS)
MAX_COMMENT_LENGTH = 4000


class SavedAdaptationQuerySet(models.QuerySet):
    """Querysets of saved adaptations."""

    def public(self):
        """Return those that are decided and published, and whose pages are public."""
        return self.filter(
            state=AdaptationState.DECIDED,
            is_public=True,
            organisation__in=readable(OrganisationPage.objects.all()),
            guideline__in=readable(GuidelinePage.objects.all()),
        )

    def of_guideline(self, page):
        return self.filter(guideline__translation_key=page.translation_key)


class SavedAdaptation(models.Model):
    """An organisation's adaptation of a guideline.

    `organisation` and `guideline` are pages in the first language. `data` is a file of the format
    `noden-adaptation/1`. `revision` counts the saves, for optimistic locking. `link_key` is a part
    of the link to the page for comments; without it, or after `link_expires`, no link works.
    `notified` is when the organisation last got an e-mail about comments.
    """

    organisation = models.ForeignKey(
        OrganisationPage, on_delete=models.CASCADE, related_name="saved_adaptations"
    )
    guideline = models.ForeignKey(
        GuidelinePage, on_delete=models.CASCADE, related_name="saved_adaptations"
    )
    version = models.ForeignKey(
        "network.GuidelineVersion", on_delete=models.PROTECT, related_name="saved_adaptations"
    )
    data = models.TextField()
    revision = models.PositiveIntegerField(default=1)
    state = models.CharField(
        _("state"), max_length=20, choices=AdaptationState, default=AdaptationState.DRAFT
    )
    created = models.DateTimeField(_("created"), default=timezone.now)
    changed = models.DateTimeField(_("changed"), default=timezone.now)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    link_key = models.CharField(max_length=32, blank=True)
    link_expires = models.DateTimeField(null=True)
    decided_by = models.CharField(_("body that decided"), max_length=150, blank=True)
    decided_on = models.DateField(_("date of the decision"), null=True)
    reference = models.CharField(_("reference number"), max_length=100, blank=True)
    is_public = models.BooleanField(_("public"), default=False)
    wants_mail = models.BooleanField(_("e-mail about comments"), default=True)
    notified = models.DateTimeField(null=True)

    objects = SavedAdaptationQuerySet.as_manager()

    class Meta:
        verbose_name = _("saved adaptation")
        verbose_name_plural = _("saved adaptations")
        ordering = ["-changed", "-pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "guideline"],
                condition=Q(state=AdaptationState.DECIDED),
                name="one_decided_adaptation_each",
            )
        ]

    def __str__(self):
        return f"{self.organisation.title}: {self.guideline.title}"

    @property
    def is_open(self):
        """Return whether the text may still be changed."""
        return self.state in OPEN_STATES


class AdaptationComment(models.Model):
    """A comment by a visitor with the link, on a section or on the whole document.

    `section` is the identifier of the section, empty for the whole document, and `heading` its
    heading. `name` is optional. `is_notified` is whether an e-mail about it has been sent.
    """

    adaptation = models.ForeignKey(
        SavedAdaptation, on_delete=models.CASCADE, related_name="comments"
    )
    section = models.CharField(max_length=100, blank=True)
    heading = models.CharField(max_length=150, blank=True)
    name = models.CharField(_("name"), max_length=100, blank=True)
    text = models.TextField(_("comment"), max_length=MAX_COMMENT_LENGTH)
    created = models.DateTimeField(_("received"), default=timezone.now)
    is_handled = models.BooleanField(_("handled"), default=False)
    is_notified = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("comment on an adaptation")
        verbose_name_plural = _("comments on adaptations")
        ordering = ["created", "pk"]
        default_permissions = ()

    def __str__(self):
        return self.text[:80]
