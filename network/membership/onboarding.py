"""Gives an organisation its groups, collection, permissions and workflow; idempotent.

A second run changes nothing, or repairs: it adds missing permissions and removes others. Groups and
collection are stored by key, so the organisation can be renamed and moved.
"""

from wagtail.models import Collection

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from django.utils.translation import gettext, override

from network.access.rights import Rights, set_rights
from network.access.role_rights import ADMIN, FILES, ensure_roles
from network.access.roles import STAFF, staff_groups
from network.models import OrganisationAccess
from network.review.workflow import ensure_review

from .organisations import add_aliases, in_first_language

# Members write and submit for review; editors publish. Members have permissions in the first
# language only: translations have no review, and a page created there would have no original.
PAGE = ("add_page", "change_page")


@transaction.atomic
def onboard(organisation):
    """Create or repair the OrganisationAccess of `organisation`, its page in any language."""
    page = in_first_language(organisation)
    if staff_groups().count() != len(STAFF):
        ensure_roles()
    access, _created = OrganisationAccess.objects.get_or_create(organisation=page)
    access.members = ensure_group(access.members, page.title)
    access.administrators = ensure_group(access.administrators, administrators_name(page.title))
    access.collection = ensure_collection(access.collection, page.title)
    access.ended = None
    access.save()
    set_rights(access.members, member_rights(access))
    set_rights(access.administrators, Rights())
    join_administrators(access)
    add_aliases(page)
    ensure_review(page.get_parent())
    return access


def member_rights(access):
    """Return the Rights of members: to the page and the collection of the organisation."""
    return Rights(
        frozenset({ADMIN}),
        frozenset((access.organisation_id, codename) for codename in PAGE),
        frozenset((access.collection_id, name) for name in FILES),
    )


def join_administrators(access):
    """Make the administrators of the organisation members of it."""
    for user in access.administrators.user_set.exclude(groups=access.members):
        user.groups.add(access.members)


def ensure_group(group, name):
    """Return `group`, or a new one, called `name`; numbered if another group has that name."""
    group = group or Group()
    name = unique_group_name(name, group.pk)
    if group.name != name:
        group.name = name
        group.save()
    return group


def unique_group_name(name, pk):
    """Return `name`, numbered if another group than `pk` has it."""
    length = Group._meta.get_field("name").max_length - 5
    name = name[:length]
    others = Group.objects.exclude(pk=pk).filter(name__startswith=name)
    taken = set(others.values_list("name", flat=True))
    numbered = (f"{name} {number}" for number in range(2, len(taken) + 3))
    return next(each for each in (name, *numbered) if each not in taken)


def administrators_name(title):
    with override(settings.LANGUAGE_CODE):
        return gettext("%(organisation)s: administrators") % {"organisation": title}


def ensure_collection(collection, name):
    """Return `collection`, or a new one below the root, called `name`."""
    if collection is None:
        return Collection.get_first_root_node().add_child(name=name)
    if collection.name != name:
        collection.name = name
        collection.save()
    return collection
