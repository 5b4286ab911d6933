"""Invitations to become a member, editor or administrator."""

import datetime

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

VALID_FOR = datetime.timedelta(days=14)


class MemberRole(models.TextChoices):
    """The role that a person is invited to."""

    MEMBER = "member", _("Member")
    ORGANISATION_ADMINISTRATOR = "organisation_administrator", _("Organisation administrator")
    EDITOR = "editor", _("Editor")
    ADMINISTRATOR = "administrator", _("Administrator")


ORGANISATION_ROLES = (MemberRole.MEMBER, MemberRole.ORGANISATION_ADMINISTRATOR)


class InvitationQuerySet(models.QuerySet):
    """Querysets of invitations."""

    def pending(self):
        """Return the invitations that are neither accepted nor withdrawn, expired or not."""
        return self.filter(accepted=None, withdrawn=None)


class Invitation(models.Model):
    """An invitation, whose link works until it is accepted, withdrawn or expired.

    Members are invited to an organisation, editors and administrators to none.
    """

    organisation = models.ForeignKey(
        "network.OrganisationPage",
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="invitations",
    )
    email = models.EmailField(_("e-mail"), max_length=150)
    role = models.CharField(_("role"), max_length=30, choices=MemberRole, default=MemberRole.MEMBER)
    language = models.CharField(
        _("language"),
        max_length=10,
        choices=settings.LANGUAGES,
        default=settings.LANGUAGE_CODE,
    )
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    sent = models.DateTimeField(_("sent"), default=timezone.now)
    is_unsent = models.BooleanField(_("not sent"), default=False)
    accepted = models.DateTimeField(_("accepted"), null=True, blank=True)
    withdrawn = models.DateTimeField(_("withdrawn"), null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        ordering = ["-sent"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "email"],
                condition=models.Q(accepted=None, withdrawn=None),
                name="one_pending_invitation_each",
            )
        ]

    def __str__(self):
        return self.email

    def clean(self):
        if (self.role in ORGANISATION_ROLES) != bool(self.organisation_id):
            raise ValidationError({"role": _("This role does not go with the organisation.")})

    @property
    def is_pending(self):
        return self.accepted is None and self.withdrawn is None

    @property
    def expires(self):
        return self.sent + VALID_FOR

    @property
    def is_expired(self):
        return timezone.now() > self.expires
