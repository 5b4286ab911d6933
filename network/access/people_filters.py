"""Closes: the names of all who own or have edited a page, in the filters of the page explorer."""

from wagtail.admin.views.pages.listing import PageFilterSet

from .roles import is_guarded

FILTERS = ("owner", "edited_by")


def colleagues(user, people):
    """Return those of `people` (a query set) who share an organisation with a member."""
    return people.filter(groups__in=user.groups.all()).distinct()


def for_members(people_for):
    """Return a function like `people_for`, which takes a request, that names colleagues only."""

    def people(request):
        found = people_for(request)
        return colleagues(request.user, found) if is_guarded(request.user) else found

    return people


def install():
    """The filters take a function for who can be chosen; it is given the request."""
    for name in FILTERS:
        declared = PageFilterSet.base_filters[name]
        declared.queryset = for_members(declared.queryset)
