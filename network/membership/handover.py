"""Moves the pages and files of an organisation to another organisation."""

from wagtail.models import Page

from django.db import transaction

from home.models import NodeDocument, NodeImage
from home.slugs import free_slug


class HandOverError(ValueError):
    """The successor is the organisation itself, or has not been onboarded."""


@transaction.atomic
def hand_over(access, successor):
    """Move the cases and files of `access` to `successor`; return the number of pages moved.

    Published pages stay published, and Wagtail creates redirects from their old URLs. Raises
    HandOverError if the successor cannot take over.
    """
    if access.pk == successor.pk or successor.ended or not successor.collection_id:
        raise HandOverError
    for model in (NodeImage, NodeDocument):
        model.objects.filter(collection=access.collection_id).update(
            collection=successor.collection_id
        )
    pages = list(Page.objects.get(pk=access.organisation_id).get_children())
    for page in pages:
        move_with_translations(page, successor.organisation)
    return len(pages)


def move_with_translations(page, owner):
    """Move `page` below `owner`, and each translation below the translation of `owner`."""
    owners = {each.locale_id: each for each in owner.get_translations(inclusive=True)}
    for translation in page.get_translations(inclusive=True):
        target = owners.get(translation.locale_id)
        if target:
            move(translation, Page.objects.get(pk=target.pk))


def move(page, parent):
    slug = free_slug(parent, page.slug)
    if slug != page.slug:
        change_slug(page.specific, slug)
    Page.objects.get(pk=page.pk).move(parent, pos="last-child")


def change_slug(page, slug):
    """Change the slug of the page and of its latest draft."""
    page.slug = slug
    page.save()
    if page.latest_revision:
        page.latest_revision.content["slug"] = slug
        page.latest_revision.save(update_fields=["content"])
