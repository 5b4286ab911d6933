"""The groups of the node's staff, by key, so that a group can be renamed."""

from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext_lazy as _


class StaffRole(models.Model):
    """A fixed role of the node and the group that has it."""

    key = models.CharField(max_length=20, unique=True)
    group = models.OneToOneField(Group, on_delete=models.CASCADE, related_name="staff_role")

    class Meta:
        default_permissions = ()
        verbose_name = _("role of the staff")
        verbose_name_plural = _("roles of the staff")

    def __str__(self):
        return self.key

    @classmethod
    def group_for(cls, key):
        """Return the group of a role; without one, the group named `key` becomes it."""
        found = cls.objects.filter(key=key).select_related("group").first()
        if found:
            return found.group
        group, _created = Group.objects.get_or_create(name=key)
        return cls.objects.create(key=key, group=group).group
