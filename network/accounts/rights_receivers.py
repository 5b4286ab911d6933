"""Logs changes of groups, permissions and account status, whatever code makes them."""

from wagtail.models import GroupCollectionPermission, GroupPagePermission

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_save
from django.dispatch import receiver

from . import audit

User = get_user_model()
FLAGS = ("is_active", "is_superuser")
KINDS = {"post_add": "added", "pre_remove": "removed", "pre_clear": "removed"}


@receiver(m2m_changed, sender=User.groups.through)
def on_roles_changed(instance, action, reverse, pk_set, **_kwargs):
    """Log on the user, whether the change is made on the user or on the group."""
    kind = KINDS.get(action)
    if kind == "removed":
        pk_set = existing_keys(instance.user_set if reverse else instance.groups, pk_set)
    if not kind or not pk_set:
        return
    if reverse:
        for user in User.objects.filter(pk__in=pk_set):
            audit.write(audit.ROLES_CHANGED, user, **{kind: [instance.name]})
    else:
        names = list(Group.objects.filter(pk__in=pk_set).values_list("name", flat=True))
        audit.write(audit.ROLES_CHANGED, instance, **{kind: names})


def existing_keys(related, pk_set):
    """Return the keys that will be removed; `pk_set` may contain keys that are not related."""
    keys = set(related.values_list("pk", flat=True))
    return keys if pk_set is None else keys & pk_set


@receiver(m2m_changed, sender=Group.permissions.through)
def on_permissions_changed(instance, action, reverse, pk_set, **_kwargs):
    kind = KINDS.get(action)
    if not kind or reverse:
        return
    if kind == "removed":
        pk_set = existing_keys(instance.permissions, pk_set)
    if not pk_set:
        return
    names = Permission.objects.filter(pk__in=pk_set).values_list("codename", flat=True)
    audit.write(audit.RIGHTS_CHANGED, instance, **{kind: sorted(names)})


@receiver(post_save, sender=GroupPagePermission)
@receiver(post_save, sender=GroupCollectionPermission)
def on_permission_granted(instance, created, raw=False, **_kwargs):
    if created and not raw:
        audit.write(audit.RIGHTS_CHANGED, instance.group, added=[permission_with_target(instance)])


@receiver(post_delete, sender=GroupPagePermission)
@receiver(post_delete, sender=GroupCollectionPermission)
def on_permission_revoked(instance, **_kwargs):
    group = Group.objects.filter(pk=instance.group_id).first()
    if group:
        audit.write(audit.RIGHTS_CHANGED, group, removed=[permission_with_target(instance)])


def permission_with_target(instance):
    """Return a permission on a page or collection as text: "publish_page: Cases"."""
    where = getattr(instance, "page", None) or instance.collection
    return f"{instance.permission.codename}: {where}"


@receiver(pre_save, sender=User)
def store_flags(instance, update_fields=None, raw=False, **_kwargs):
    """Store the previous flags; skipped when a sign-in saves only `last_login`."""
    instance._flags_before = None
    if instance.pk and not raw and (update_fields is None or set(FLAGS) & set(update_fields)):
        instance._flags_before = User.objects.filter(pk=instance.pk).values(*FLAGS).first()


@receiver(post_save, sender=User)
def on_flags_changed(instance, **_kwargs):
    before = getattr(instance, "_flags_before", None)
    if before is None:
        return
    changed = [flag for flag in FLAGS if before[flag] != getattr(instance, flag)]
    added = [flag for flag in changed if getattr(instance, flag)]
    removed = [flag for flag in changed if before[flag]]
    if changed:
        audit.write(audit.STATUS_CHANGED, instance, added=added, removed=removed)
