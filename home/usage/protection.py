"""Stops the deletion of what relations point at, and keeps Wagtail's index of references complete.

Wagtail's index (ReferenceIndex) follows foreign keys, blocks and rich text. With what is here it
knows of many-to-many relations too, so that its own pages say truly where something is used, and
that it cannot be deleted. An alias is not in it: it says what its original says, which is counted.
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

from .relations import left_without, relations_to

logger = logging.getLogger(__name__)
index_references = ReferenceIndex.create_or_update_for_object
unpublish = UnpublishPageAction.execute


@receiver(relations_written)
def index_relations(instance, **_kwargs):
    """Index the relations of a page anew: it saves them after it has told that it was saved."""
    update_reference_index_on_save(instance)


@receiver(pre_delete)
def refuse_what_is_in_use(sender, instance, **_kwargs):
    """Raise ProtectedError if a relation points at what is to be deleted."""
    for field in relations_to(sender):
        users = list(field.model._default_manager.filter(**{field.name: instance.pk}))
        if users:
            raise ProtectedError(f"“{instance}” is used in {len(users)} places.", users)


def index_unless_alias(model, instance):
    """Index what an object refers to; an alias of the same page in another language has nothing."""
    if isinstance(instance, Page) and instance.alias_of_id and is_counterpart(instance):
        ReferenceIndex.remove_for_object(instance)
    else:
        index_references.__func__(model, instance)


def is_counterpart(alias):
    source = Page.objects.filter(pk=alias.alias_of_id, translation_key=alias.translation_key)
    return source.exists()


@transaction.atomic
def unpublish_unless_needed(action, *args, **kwargs):
    """Withdraw a page, unless a public page would be left without any of its kind.

    Raises ProtectedError; a page whose time is up stays public instead, and the log says why: the
    command that withdraws pages goes on with the others.
    """
    users = left_without(action.object) if action.object.live else []
    if not users:
        return unpublish(action, *args, **kwargs)
    message = f"“{action.object}” is the only one of its kind in {len(users)} public pages."
    if action.set_expired:
        logger.warning("%s It has expired, and stays public.", message)
        return None
    raise ProtectedError(message, users)


def install():
    """Put the functions of this module in the place of Wagtail's.

    A page is deleted in one transaction: the tree counts children before the page is refused.
    """
    DeletePageAction.execute = transaction.atomic(DeletePageAction.execute)
    UnpublishPageAction.execute = unpublish_unless_needed
    ReferenceIndex.create_or_update_for_object = classmethod(index_unless_alias)
