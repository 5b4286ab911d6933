"""Many-to-many relations to translatable models, which point at the rows in LANGUAGE_CODE.

Identity across languages is `translation_key`; `home.i18n.related` returns the rows to render.
"""

from contextlib import contextmanager

from modelcluster.fields import ParentalManyToManyField

from django.conf import settings
from django.db import models
from django.db.models.signals import m2m_changed
from django.dispatch import Signal, receiver

from home.forms import ConceptChoiceField

# The rows of some ConceptRelations of an object were written. Arguments: instance, names (a set).
# Saving a page sends it once, when all its relations are written.
relations_written = Signal()


class ConceptRelation(ParentalManyToManyField):
    """A relation to concepts or pages, edited with check boxes in the editor's language.

    Its targets cannot be deleted (see home.usage), and it is part of Wagtail's ReferenceIndex.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.remote_field.on_delete = models.PROTECT

    def extract_references(self, value):
        """Yield (model, id, path in the model, path in the content) for ReferenceIndex."""
        # Not "pk", which the querysets of a draft do not know.
        for pk in value.values_list("id", flat=True):
            yield self.related_model, str(pk), "", str(pk)

    def formfield(self, **kwargs):
        rows = self.remote_field.model._default_manager
        queryset = rows.filter(locale__language_code=settings.LANGUAGE_CODE)
        return super().formfield(
            **{"form_class": ConceptChoiceField, "queryset": queryset, **kwargs}
        )


def name_of_relation(model, through):
    """Return the name of the ConceptRelation whose rows are in the table `through`, or None."""
    return next(
        (
            field.name
            for field in model._meta.many_to_many
            if isinstance(field, ConceptRelation) and field.remote_field.through is through
        ),
        None,
    )


@receiver(m2m_changed)
def relation_was_written(sender, instance, action, reverse, **_kwargs):
    if reverse or not action.startswith("post_"):
        return
    name = name_of_relation(type(instance), sender)
    if name is None:
        return
    if hasattr(instance, "_relations_written"):
        instance._relations_written.add(name)
    else:
        send_relations_written(instance, {name})


def send_relations_written(instance, names):
    relations_written.send(sender=type(instance), instance=instance, names=names)


@contextmanager
def relations_signalled_once(instance):
    """Send `relations_written` at most once for all relations of `instance` written inside."""
    if hasattr(instance, "_relations_written"):
        yield  # the block around this one sends it
        return
    instance._relations_written = set()
    try:
        yield
    finally:
        names = instance.__dict__.pop("_relations_written")
    if names:
        send_relations_written(instance, names)
