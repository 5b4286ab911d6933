"""Chooses slugs that no sibling page has."""


def free_slug(parent, slug, page=None):
    """Return `slug`, numbered if another child of `parent` than `page` already uses it."""
    siblings = parent.get_children().exclude(pk=page and page.pk)
    taken = set(siblings.values_list("slug", flat=True))
    numbered = (f"{slug}-{number}" for number in range(2, len(taken) + 3))
    return next(each for each in (slug, *numbered) if each not in taken)
