"""Limits whom members can filter pages by: people they share an organisation with."""

from .roles import is_guarded


def colleagues(user, people):
    """Return the users of a queryset who share an organisation with a member."""
    return people.filter(groups__in=user.groups.all()).distinct()


def only_colleagues(people_for):
    """Return a function like `people_for` (request → users), which gives members colleagues."""

    def people(request):
        found = people_for(request)
        return colleagues(request.user, found) if is_guarded(request.user) else found

    return people
