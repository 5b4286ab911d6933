"""Closes: a page is saved with somebody else's image, document or draft, by a forged id.

A chooser only offers what one may choose, but any id can be sent in its place, in a foreign key, in
running text, in a block or in a row. The form therefore looks at every reference it was given.
What the page referred to already may stay: an editor may have put it there.
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
    """Something that a field refers to: its model and the text of its key."""

    model: type
    pk: str


def references_in(form):
    """Yield (field name, Reference) for each thing that the cleaned values of a form refer to.

    The key of a row says which row it is, and Django takes no other than those of the page.
    """
    own_key = form._meta.model._meta.pk.name
    for name, value in form.cleaned_data.items():
        if name == own_key:
            continue
        for reference in references_of(form._meta.model, name, value):
            yield name, reference


def references_of(model, name, value):
    """Return the set of Reference in one cleaned value."""
    if isinstance(value, Model):
        return {Reference(type(value), str(value.pk))}
    if isinstance(value, QuerySet | list) and all(isinstance(each, Model) for each in value):
        return {Reference(type(each), str(each.pk)) for each in value}
    extract = getattr(field_of(model, name), "extract_references", None)
    if extract is None or value is None:
        return set()
    return {Reference(to_model, str(pk)) for to_model, pk, _path, _content in extract(value)}


def field_of(model, name):
    try:
        return model._meta.get_field(name)
    except FieldDoesNotExist:
        return None


def may_refer(user, reference):
    """Return whether a member may put this reference into a page.

    Concepts and other translatable snippets are everyone's words. Any other kind is refused.
    """
    model = reference.model
    if issubclass(model, Page):
        return visible_pages(user, Page.objects.filter(pk=reference.pk)).exists()
    if issubclass(model, FILES):
        return own_files(user, model).filter(pk=reference.pk).exists()
    return issubclass(model, TranslatableMixin)


def references_kept(page):
    """Return the set of (content type id, key) that the page as it is stored refers to."""
    if not page.pk:
        return set()
    stored = page.get_latest_revision_as_object()
    return {
        (content_type_id, str(pk))
        for content_type_id, pk, _path, _content in ReferenceIndex._extract_references_from_object(
            stored
        )
    }


def key_of(reference):
    """Return the pair by which `references_kept` names a reference."""
    return ReferenceIndex._get_base_content_type(reference.model).pk, reference.pk
