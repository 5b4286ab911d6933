"""Finds what the values of a form refer to, and whether a member may refer to it.

A chooser offers only what the member may choose, but a forged request can contain any id, in a
foreign key, in rich text, in a block or in a row. The form therefore checks every reference. What
the page referred to before may stay, since an editor may have added it.
"""

from dataclasses import dataclass

from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage
from wagtail.models import Page, ReferenceIndex, TranslatableMixin

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model, QuerySet

from .own import own_files, visible_pages

FILES = (AbstractImage, AbstractDocument)


@dataclass(frozen=True)
class Reference:
    """An object that a field refers to: its model and its primary key as text."""

    model: type
    pk: str


def references_in(form):
    """Yield (field name, Reference) for each object that the cleaned values of a form refer to.

    The primary key of a formset's row is skipped: Django accepts only rows of the page.
    """
    own_key = form._meta.model._meta.pk.name
    for name, value in form.cleaned_data.items():
        if name == own_key:
            continue
        for reference in references_in_value(form._meta.model, name, value):
            yield name, reference


def references_in_value(model, name, value):
    """Return the set of References in the cleaned value of field `name` of `model`."""
    if isinstance(value, Model):
        return {Reference(type(value), str(value.pk))}
    if isinstance(value, QuerySet | list) and all(isinstance(each, Model) for each in value):
        return {Reference(type(each), str(each.pk)) for each in value}
    extract = getattr(get_field(model, name), "extract_references", None)
    if extract is None or value is None:
        return set()
    return {Reference(to_model, str(pk)) for to_model, pk, _path, _content in extract(value)}


def get_field(model, name):
    try:
        return model._meta.get_field(name)
    except FieldDoesNotExist:
        return None


def may_refer(user, reference):
    """Return whether a member may add this reference to a page.

    Concepts and other translatable snippets are shared by all. Other models are refused.
    """
    model = reference.model
    if issubclass(model, Page):
        return visible_pages(user, Page.objects.filter(pk=reference.pk)).exists()
    if issubclass(model, FILES):
        return own_files(user, model).filter(pk=reference.pk).exists()
    return issubclass(model, TranslatableMixin)


def draft_references(page):
    """Return the set of (content type id, primary key) that the latest draft of `page` holds."""
    if not page.pk:
        return set()
    draft = page.get_latest_revision_as_object()
    return {
        (content_type_id, str(pk))
        for content_type_id, pk, _path, _content in ReferenceIndex._extract_references_from_object(
            draft
        )
    }


def reference_key(reference):
    """Return a Reference as a pair like those of `draft_references`."""
    return ReferenceIndex._get_base_content_type(reference.model).pk, reference.pk
