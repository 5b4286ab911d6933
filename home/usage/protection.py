"""Protects the targets of relations from deletion, and indexes relations in the ReferenceIndex.

Wagtail's ReferenceIndex covers foreign keys, blocks and rich text. Here many-to-many relations are
added, so that Wagtail's usage views are complete. Aliases are left out, as their originals are
counted.
"""

import logging

from wagtail.actions.delete_page import DeletePageAction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page, ReferenceIndex
from wagtail.signal_handlers import update_reference_index_on_save

from django.db import transaction
from django.db.models import ProtectedError
from django.db.models.signals import pre_delete
from django.dispatch import receiver

from home.models.relations import relations_written

from .relations import pages_left_without, relations_to

logger = logging.getLogger(__name__)
wagtail_index_references = ReferenceIndex.create_or_update_for_object
wagtail_unpublish = UnpublishPageAction.execute


@receiver(relations_written)
def index_relations(instance, **_kwargs):
    """Update the references of an object; its relations are saved after `post_save` is sent."""
    update_reference_index_on_save(instance)


@receiver(pre_delete)
def protect_from_deletion(sender, instance, **_kwargs):
    """Raise ProtectedError if a relation points at an object that is to be deleted."""
    for field in relations_to(sender):
        users = list(field.model._default_manager.filter(**{field.name: instance.pk}))
        if users:
            raise ProtectedError(f"“{instance}” is used in {len(users)} places.", users)


def index_unless_alias(model, instance):
    """Index the references of an object, except of an alias in another language.

    Replaces ReferenceIndex.create_or_update_for_object.
    """
    if isinstance(instance, Page) and instance.alias_of_id and is_counterpart(instance):
        ReferenceIndex.remove_for_object(instance)
    else:
        wagtail_index_references.__func__(model, instance)


def is_counterpart(alias):
    source = Page.objects.filter(pk=alias.alias_of_id, translation_key=alias.translation_key)
    return source.exists()


@transaction.atomic
def unpublish_unless_needed(action, *args, **kwargs):
    """Unpublish a page, unless a public page would be left without a related one.

    Replaces UnpublishPageAction.execute. Raises ProtectedError; a page that has expired stays
    public instead, with a warning in the log, so that `publish_scheduled` continues with others.
    """
    users = pages_left_without(action.object) if action.object.live else []
    if not users:
        return wagtail_unpublish(action, *args, **kwargs)
    message = f"“{action.object}” is the only one of its kind in {len(users)} public pages."
    if action.set_expired:
        logger.warning("%s It has expired, and stays public.", message)
        return None
    raise ProtectedError(message, users)


def install():
    """Patch Wagtail.

    Pages are deleted in a transaction because treebeard updates `numchild` before ProtectedError is
    raised.
    """
    DeletePageAction.execute = transaction.atomic(DeletePageAction.execute)
    UnpublishPageAction.execute = unpublish_unless_needed
    ReferenceIndex.create_or_update_for_object = classmethod(index_unless_alias)
