"""The groups and the collection of an onboarded organisation."""

from django.contrib.auth.models import Group
from django.db import models
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _


class OrganisationAccess(models.Model):
    """The access of an organisation to the admin; `ended` is when it was offboarded.

    It is a model of its own because fields of the page would be restored from old revisions.
    `organisation` is the page in the first language.
    """

    organisation = models.OneToOneField(
        "network.OrganisationPage", on_delete=models.CASCADE, related_name="access"
    )
    members = models.OneToOneField(
        Group, null=True, on_delete=models.SET_NULL, related_name="organisation_of_members"
    )
    administrators = models.OneToOneField(
        Group, null=True, on_delete=models.SET_NULL, related_name="organisation_of_administrators"
    )
    collection = models.OneToOneField(
        "wagtailcore.Collection", null=True, on_delete=models.SET_NULL, related_name="organisation"
    )
    onboarded = models.DateTimeField(_("onboarded"), auto_now_add=True)
    ended = models.DateTimeField(_("ended"), null=True, blank=True)

    class Meta:
        verbose_name = _("organisation's access")
        verbose_name_plural = _("organisations' access")
        default_permissions = ("add", "change", "delete")

    def __str__(self):
        return str(self.organisation)

    @property
    def groups(self):
        return [group for group in (self.members, self.administrators) if group]


@receiver(post_delete, sender=OrganisationAccess)
def delete_groups(instance, **_kwargs):
    """Delete the groups with the organisation; images and documents are kept."""
    ids = [instance.members_id, instance.administrators_id]
    Group.objects.filter(pk__in=[pk for pk in ids if pk]).delete()
