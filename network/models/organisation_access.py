"""What an organisation has in the admin once it has been onboarded."""

from django.contrib.auth.models import Group
from django.db import models
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _


class OrganisationAccess(models.Model):
    """The groups and the collection of an organisation, kept by key: it can be renamed and moved.

    A row of its own and not fields of the page, for a page is rebuilt from its revisions: an old
    draft would bring back an old group. `organisation` is the row of the first language.
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
    """With the organisation goes the way in; its pictures and documents stay."""
    ids = [instance.members_id, instance.administrators_id]
    Group.objects.filter(pk__in=[pk for pk in ids if pk]).delete()
