"""Moves a page to the position of its counterpart: the same parent, the same order of siblings."""

from wagtail.models import Page

from .slugs import FRONT_PAGE_DEPTH, avoid_slug_collision


def synchronize_position(page, counterpart):
    """Move `page` to the position that `counterpart` has in its own tree.

    Does nothing if the parent of `counterpart` has no counterpart in the language of `page`, or for
    front pages, whose order below the root is not synchronised.
    """
    if counterpart.depth <= FRONT_PAGE_DEPTH:
        return
    parent = wanted_parent(page, counterpart)
    if parent is None:
        return
    if not page.is_child_of(parent):
        avoid_slug_collision(page, parent)
        page.move(parent, pos="last-child")
        page = Page.objects.get(pk=page.pk)
    target = move_target(page, counterpart)
    if target:
        page.move(*target)


def wanted_parent(page, counterpart):
    """Return the counterpart of the parent of `counterpart`, in the locale of `page`, or None."""
    parent = Page.objects.filter(path=counterpart.path[: -Page.steplen])
    return Page.objects.filter(
        translation_key__in=parent.values("translation_key"), locale_id=page.locale_id
    ).first()


def move_target(page, counterpart):
    """Return (sibling, "left" or "right") as the target of a move, or None if none is needed.

    Only siblings that exist in both languages are compared.
    """
    wanted, found = sibling_keys(counterpart), sibling_keys(page)
    before = previous_common_key(page.translation_key, wanted, set(found))
    if previous_common_key(page.translation_key, found, set(wanted)) == before:
        return None
    siblings = Page.objects.sibling_of(page)
    if before:
        return siblings.get(translation_key=before), "right"
    first = next(key for key in found if key in wanted and key != page.translation_key)
    return siblings.get(translation_key=first), "left"


def sibling_keys(page):
    """Return the translation keys of a page and its siblings, in tree order."""
    siblings = Page.objects.sibling_of(page).order_by("path")
    return list(siblings.values_list("translation_key", flat=True))


def previous_common_key(key, keys, common):
    """Return the nearest key before `key` in `keys` that is one of `common`, or None."""
    before = [each for each in keys[: keys.index(key)] if each in common]
    return before[-1] if before else None
