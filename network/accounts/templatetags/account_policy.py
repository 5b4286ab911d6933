"""Template tags about the requirements on an account."""

from django import template

from network.accounts.policy import needs_second_factor, second_factors

register = template.Library()


@register.simple_tag
def second_factor_is_missing(user):
    """Return whether `user` must set up a second factor first."""
    return needs_second_factor(user) and not second_factors(user).exists()
