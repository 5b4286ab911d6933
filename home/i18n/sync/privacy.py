"""Copies the page view restrictions of an original to its translations.

An alias needs none of its own: `home.visibility` uses those of its source.
"""

from wagtail.models import PageViewRestriction


def delete_restrictions(alias):
    """Delete the restrictions that Wagtail has copied to a new alias."""
    PageViewRestriction.objects.filter(page_id=alias.pk).delete()


def restrictions_of(page):
    """Return the restrictions of the page itself as a sorted list of tuples, for comparison."""
    restrictions = PageViewRestriction.objects.filter(page_id=page.pk)
    return sorted((each.restriction_type, each.password, groups_of(each)) for each in restrictions)


def groups_of(restriction):
    return tuple(sorted(restriction.groups.values_list("pk", flat=True)))


def restricted_page_ids():
    """Return the ids of all pages with restrictions of their own."""
    return set(PageViewRestriction.objects.values_list("page_id", flat=True))


def restrictions_match(counterpart, original):
    ids = [counterpart.pk, original.pk]
    if not PageViewRestriction.objects.filter(page_id__in=ids).exists():
        return True  # the usual case, in one query
    wanted = [] if counterpart.alias_of_id else restrictions_of(original)
    return restrictions_of(counterpart) == wanted


def synchronize_restrictions(counterpart, original):
    """Give a translation the restrictions of its original, and an alias none."""
    if restrictions_match(counterpart, original):
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
