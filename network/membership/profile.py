"""Checks which fields of an organisation's profile are filled in."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.text import capfirst

from home.field_content import has_content

# Each tuple is one requirement, which any of its fields meets; links lead to the first.
REQUIREMENTS = (
    ("summary",),
    ("body",),
    ("sectors",),
    ("place",),
    ("website",),
    ("contact_email", "contact_url"),
    ("logo", "image"),
)


@dataclass(frozen=True)
class ProfileField:
    """A requirement on a profile: its label, whether it is met, and the URL of its field."""

    label: str
    is_filled: bool
    address: str


def profile_fields(profile):
    """Return a ProfileField for each requirement on a drafted profile."""
    form = reverse("wagtailadmin_pages:edit", args=[profile.pk])
    return [
        ProfileField(
            capfirst(profile._meta.get_field(names[0]).verbose_name),
            any(has_content(getattr(profile, name)) for name in names),
            f"{form}#field-{names[0]}",
        )
        for names in REQUIREMENTS
    ]
