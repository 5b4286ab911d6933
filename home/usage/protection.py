"""Stops the deletion of what relations point at, and keeps Wagtail's index of references complete.

Wagtail's index (ReferenceIndex) follows foreign keys, blocks and rich text. With what is here it
knows of many-to-many relations too, so that its own pages say truly where something is used, and
that it cannot be deleted.
"""

from wagtail.actions.delete_page import DeletePageAction
from wagtail.signal_handlers import update_reference_index_on_save

from django.db import transaction
from django.db.models import ProtectedError
from django.db.models.signals import m2m_changed, pre_delete
from django.dispatch import receiver

from home.models.relations import ConceptRelation

from .relations import relations_to


@receiver(m2m_changed)
def relation_was_changed(sender, instance, action, reverse, **_kwargs):
    """Index the relations of a page anew: it saves them after it has told that it was saved."""
    if reverse or not action.startswith("post_"):
        return
    fields = type(instance)._meta.many_to_many
    if any(
        isinstance(each, ConceptRelation) and each.remote_field.through is sender for each in fields
    ):
        update_reference_index_on_save(instance)


@receiver(pre_delete)
def refuse_what_is_in_use(sender, instance, **_kwargs):
    """Raise ProtectedError if a relation points at what is to be deleted."""
    for field in relations_to(sender):
        users = list(field.model._default_manager.filter(**{field.name: instance.pk}))
        if users:
            raise ProtectedError(f"“{instance}” is used in {len(users)} places.", users)


def install():
    """Delete a page in one transaction: the tree counts children before the page is refused."""
    DeletePageAction.execute = transaction.atomic(DeletePageAction.execute)
