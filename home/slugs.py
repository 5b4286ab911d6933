"""Chooses the part of a page's address: in plain letters, no system address, no sibling's."""

from anyascii import anyascii

from django.utils.text import slugify

from home.reserved_slugs import is_reserved


def slug_from(text):
    """Return a slug of `text`, with the letters of other alphabets written in Latin: ø as o."""
    return slugify(anyascii(text))


def is_free(parent, slug, page=None):
    """Return whether `page`, or a new page, can have `slug` below `parent`."""
    siblings = parent.get_children().exclude(pk=page and page.pk)
    return not is_reserved(parent, slug) and not siblings.filter(slug=slug).exists()


def free_slug(parent, slug, page=None):
    """Return `slug`, with a number if another child of `parent` has it or the site itself does."""
    siblings = parent.get_children().exclude(pk=page and page.pk)
    taken = set(siblings.values_list("slug", flat=True))
    # Each of these can be taken, and the slug itself can be reserved.
    numbered = (f"{slug}-{number}" for number in range(2, len(taken) + 4))
    return next(
        each for each in (slug, *numbered) if each not in taken and not is_reserved(parent, each)
    )
