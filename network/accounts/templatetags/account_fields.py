"""Renders a form field with the site's own label and help text."""

from django import template

register = template.Library()


@register.inclusion_tag("accounts/field.html")
def account_field(bound, label, help_text=""):
    """Render `bound`, a BoundField, with `label` and without allauth's placeholder."""
    bound.field.widget.attrs.pop("placeholder", None)
    bound.label, bound.help_text = label, help_text
    return {"field": bound}
