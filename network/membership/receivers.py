"""Calls `end_access` when a user loses a group or superuser status, or is deactivated."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db.models.signals import (
    m2m_changed,
    post_delete,
    post_save,
    pre_delete,
)
from django.dispatch import receiver

from network.models import Invitation

from .inviting import withdraw
from .leaving import end_access

User = get_user_model()


@receiver(m2m_changed, sender=User.groups.through)
def on_groups_removed(instance, action, reverse, pk_set, **_kwargs):
    """Handle `user.groups.remove(…)` and `clear()`, and the same from the side of the group."""
    if action == "pre_clear":
        related = instance.user_set if reverse else instance.groups
        instance._cleared = set(related.values_list("pk", flat=True))
    if action not in ("post_remove", "post_clear"):
        return
    keys = pk_set if action == "post_remove" else instance._cleared
    users, groups = (keys, {instance.pk}) if reverse else ({instance.pk}, keys)
    for user_id in users:
        end_access(user_id, groups)


@receiver(pre_delete, sender=Group)
def store_members(instance, **_kwargs):
    instance._members = list(instance.user_set.values_list("pk", flat=True))


@receiver(post_delete, sender=Group)
def on_group_deleted(instance, **_kwargs):
    for user_id in instance._members:
        end_access(user_id)


@receiver(post_save, sender=User)
def on_user_saved(instance, created, update_fields=None, raw=False, **_kwargs):
    """Handle deactivation, and the loss of superuser status."""
    if created or raw or (update_fields and not {"is_active", "is_superuser"} & {*update_fields}):
        return
    if not instance.is_active or has_lost_superuser(instance):
        end_access(instance.pk)


def has_lost_superuser(user):
    """Return whether this save removed `is_superuser`; `rights_receivers` stores the old flags."""
    before = getattr(user, "_flags_before", None)
    return bool(before and before["is_superuser"] and not user.is_superuser)


@receiver(pre_delete, sender=User)
def withdraw_invitations(instance, **_kwargs):
    for invitation in Invitation.objects.pending().filter(invited_by=instance):
        withdraw(invitation)
