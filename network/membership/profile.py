"""Says how complete an organisation's profile is: what is filled in, and what is missing."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.text import capfirst

from home.writing import has_content

# Fields that fill the same need stand together; the first is where one begins.
WANTED = (
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
    """One thing that a profile should say, whether it does, and the address of its field."""

    label: str
    is_filled: bool
    address: str


def profile_fields(profile):
    """Return a ProfileField for each thing that a profile, as it is drafted, should say."""
    form = reverse("wagtailadmin_pages:edit", args=[profile.pk])
    return [
        ProfileField(
            capfirst(profile._meta.get_field(names[0]).verbose_name),
            any(has_content(getattr(profile, name)) for name in names),
            f"{form}#field-{names[0]}",
        )
        for names in WANTED
    ]
