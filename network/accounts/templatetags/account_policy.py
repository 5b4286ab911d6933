"""Tells a template what is asked of a person's account."""

from django import template

from network.accounts.policy import needs_second_factor, second_factors

register = template.Library()


@register.simple_tag
def second_factor_is_missing(user):
    """Return whether `user` has to set up a second factor before anything else."""
    return needs_second_factor(user) and not second_factors(user).exists()
