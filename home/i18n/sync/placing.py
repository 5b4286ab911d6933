"""Puts a page where its counterpart is: below the same page, in the same order among siblings."""

from wagtail.models import Page

from .naming import make_slug_free

# A front page is placed below the root, where the languages have no order in common.
FRONT_PAGE_DEPTH = 2


def place(page, like):
    """Move `page` to where `like`, the same page in another language, is in its own tree.

    Does nothing where it is there already, or where the parent of `like` has no counterpart.
    """
    if like.depth <= FRONT_PAGE_DEPTH:
        return
    parent = parent_for(page, like)
    if parent is None:
        return
    if not page.is_child_of(parent):
        make_slug_free(page, parent)
        page.move(parent, pos="last-child")
        page = Page.objects.get(pk=page.pk)
    target = target_among_siblings(page, like)
    if target:
        page.move(*target)


def parent_for(page, like):
    """Return the page below which `page` belongs, or None where that language has no such page."""
    above = Page.objects.filter(path=like.path[: -Page.steplen])
    return Page.objects.filter(
        translation_key__in=above.values("translation_key"), locale_id=page.locale_id
    ).first()


def target_among_siblings(page, like):
    """Return (sibling, "left" or "right") to which `page` has to move, or None if it is in place.

    Only siblings that both languages have are looked at.
    """
    wanted, found = keys_of_children(like), keys_of_children(page)
    before = previous(page.translation_key, wanted, set(found))
    if previous(page.translation_key, found, set(wanted)) == before:
        return None
    siblings = Page.objects.sibling_of(page)
    if before:
        return siblings.get(translation_key=before), "right"
    first = next(key for key in found if key in wanted and key != page.translation_key)
    return siblings.get(translation_key=first), "left"


def keys_of_children(page):
    """Return the translation keys of a page and its siblings, in their order."""
    siblings = Page.objects.sibling_of(page).order_by("path")
    return list(siblings.values_list("translation_key", flat=True))


def previous(key, keys, common):
    """Return the nearest key before `key` in `keys` that is one of `common`, or None."""
    before = [each for each in keys[: keys.index(key)] if each in common]
    return before[-1] if before else None
