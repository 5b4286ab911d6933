"""Finds what refers to a page or a concept through a many-to-many relation (ConceptRelation)."""

from functools import cache

from django.apps import apps

from home.models.relations import ConceptRelation


@cache
def relations_to(model):
    """Return every ConceptRelation of any model that points at `model`."""
    return [
        field
        for each in apps.get_models()
        for field in each._meta.local_many_to_many
        if isinstance(field, ConceptRelation) and field.related_model is model
    ]


def is_in_use(instance):
    """Return whether anything refers to `instance` or to a translation of it."""
    return any(
        field.model._default_manager.filter(
            **{f"{field.name}__translation_key": instance.translation_key}
        ).exists()
        for field in relations_to(type(instance))
    )


def pages_left_without(page):
    """Return the public pages that have a relation in which `page` is the only public page."""
    found = []
    for field in relations_to(page.specific_class):
        users = field.model._default_manager.filter(**{field.name: page.pk, "live": True})
        for user in users:
            others = getattr(user, field.name).exclude(pk=page.pk)
            if not others.filter(live=True).exists():
                found.append(user)
    return found
