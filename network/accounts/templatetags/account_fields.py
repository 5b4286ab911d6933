"""Draws a field of a form with the site's own words for it."""

from django import template

register = template.Library()


@register.inclusion_tag("accounts/field.html")
def account_field(bound, label, help_text=""):
    """Draw `bound`, a field of a form, under `label`, without the placeholder allauth gives it."""
    bound.field.widget.attrs.pop("placeholder", None)
    bound.label, bound.help_text = label, help_text
    return {"field": bound}
