"""Restricts who may read a translation as its original is restricted.

An alias needs no restriction of its own: `home.visibility` goes by that of its source.
"""

from wagtail.models import PageViewRestriction


def remove_own_restrictions(alias):
    """Delete the copies of the original's restrictions that Wagtail gives a new alias."""
    PageViewRestriction.objects.filter(page_id=alias.pk).delete()


def restrictions_of(page):
    """Return the restrictions set on the page itself, as values that can be compared."""
    restrictions = PageViewRestriction.objects.filter(page_id=page.pk)
    return sorted((each.restriction_type, each.password, groups_of(each)) for each in restrictions)


def groups_of(restriction):
    return tuple(sorted(restriction.groups.values_list("pk", flat=True)))


def restricted_pages():
    """Return the ids of all pages that have a restriction of their own."""
    return set(PageViewRestriction.objects.values_list("page_id", flat=True))


def has_right_restrictions(counterpart, original):
    ids = [counterpart.pk, original.pk]
    if not PageViewRestriction.objects.filter(page_id__in=ids).exists():
        return True  # almost always
    wanted = [] if counterpart.alias_of_id else restrictions_of(original)
    return restrictions_of(counterpart) == wanted


def restrict(counterpart, original):
    """Give a translation the restrictions of its original, and an alias none of its own."""
    if has_right_restrictions(counterpart, original):
        return
    PageViewRestriction.objects.filter(page_id=counterpart.pk).delete()
    if counterpart.alias_of_id:
        return
    for restriction in PageViewRestriction.objects.filter(page_id=original.pk):
        copy = PageViewRestriction.objects.create(
            page_id=counterpart.pk,
            restriction_type=restriction.restriction_type,
            password=restriction.password,
        )
        copy.groups.set(restriction.groups.all())
