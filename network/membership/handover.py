"""Hands what an organisation owns over to another: its pages below the profile, and its files."""

from wagtail.models import Page

from django.db import transaction

from home.models import NodeDocument, NodeImage
from home.slugs import free_slug


class HandOverError(ValueError):
    """An organisation cannot take over from itself, nor one that has not been onboarded."""


@transaction.atomic
def hand_over(access, successor):
    """Move the cases and files of one OrganisationAccess to another; return how many pages moved.

    What was public stays public; Wagtail leaves a redirect at each old address.
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
    """Move `page` below `owner`, and each translation below the owner in its language."""
    owners = {each.locale_id: each for each in owner.get_translations(inclusive=True)}
    for translation in page.get_translations(inclusive=True):
        target = owners.get(translation.locale_id)
        if target:
            move(translation, Page.objects.get(pk=target.pk))


def move(page, parent):
    slug = free_slug(parent, page.slug)
    if slug != page.slug:
        rename(page.specific, slug)
    Page.objects.get(pk=page.pk).move(parent, pos="last-child")


def rename(page, slug):
    """Change the slug in the page and in the draft that will replace it."""
    page.slug = slug
    page.save()
    if page.latest_revision:
        page.latest_revision.content["slug"] = slug
        page.latest_revision.save(update_fields=["content"])
