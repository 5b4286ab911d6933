"""Makes slugs of pages: in ASCII, not reserved, and unique among the siblings."""

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
    """Return `slug`, with a number if it is reserved or another child of `parent` has it."""
    siblings = parent.get_children().exclude(pk=page and page.pk)
    taken = set(siblings.values_list("slug", flat=True))
    # All but one of these can be taken or reserved.
    numbered = (f"{slug}-{number}" for number in range(2, len(taken) + 4))
    return next(
        each for each in (slug, *numbered) if each not in taken and not is_reserved(parent, each)
    )
