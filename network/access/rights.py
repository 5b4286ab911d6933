"""The permissions of a group as one value that can be compared and applied."""

from dataclasses import dataclass, field

from wagtail.models import GroupCollectionPermission, GroupPagePermission

from django.contrib.auth.models import Permission


@dataclass(frozen=True)
class Rights:
    """The permissions of a group.

    `permissions`: {"app.codename"}; `pages`: {(page id, codename)}; `collections`:
    {(collection id, "app.codename")}.
    """

    permissions: frozenset = field(default_factory=frozenset)
    pages: frozenset = field(default_factory=frozenset)
    collections: frozenset = field(default_factory=frozenset)


def rights_of(group):
    """Return the current Rights of `group`."""
    names = ("permission__content_type__app_label", "permission__codename")
    pages = group.page_permissions.values_list("page_id", "permission__codename")
    collections = group.collection_permissions.values_list("collection_id", *names)
    permissions = group.permissions.values_list("content_type__app_label", "codename")
    return Rights(
        frozenset(f"{app}.{codename}" for app, codename in permissions),
        frozenset(pages),
        frozenset((key, f"{app}.{codename}") for key, app, codename in collections),
    )


def grant(group, rights):
    """Add to `group` what it lacks of `rights`.

    Raises Permission.DoesNotExist for an unknown permission.
    """
    has = rights_of(group)
    group.permissions.add(*(permission(name) for name in rights.permissions - has.permissions))
    for page_id, codename in rights.pages - has.pages:
        GroupPagePermission.objects.create(
            group=group, page_id=page_id, permission=permission(f"wagtailcore.{codename}")
        )
    for collection_id, name in rights.collections - has.collections:
        GroupCollectionPermission.objects.create(
            group=group, collection_id=collection_id, permission=permission(name)
        )


def revoke_others(group, rights):
    """Remove from `group` what is not in `rights`."""
    has = rights_of(group)
    group.permissions.remove(*(permission(name) for name in has.permissions - rights.permissions))
    for page_id, codename in has.pages - rights.pages:
        group.page_permissions.filter(page_id=page_id, permission__codename=codename).delete()
    for collection_id, name in has.collections - rights.collections:
        group.collection_permissions.filter(
            collection_id=collection_id, permission=permission(name)
        ).delete()


def set_rights(group, rights):
    """Give `group` exactly `rights`."""
    revoke_others(group, rights)
    grant(group, rights)


def permission(name):
    """Return the Permission named "app.codename"."""
    app_label, codename = name.split(".")
    return Permission.objects.get(content_type__app_label=app_label, codename=codename)
