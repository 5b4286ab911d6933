"""Which required fields of a case are missing, to be submitted and to be published."""

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from cases.choices import Phase
from home.field_content import has_content

# A contact is an e-mail address of a function, or a page; one of them is enough.
CONTACTS = ("contact_email", "contact_url")
REQUIRED_TO_SUBMIT = (
    "title",
    "summary",
    "goals",
    "sectors",
    "techniques",
    "phase",
    "problem",
    "solution",
)
REQUIRED_TO_PUBLISH = ("data_categories", "human_oversight", "lessons", "reuse_needs")


def missing_to_submit(values):
    """Return the names of empty fields that are required; `values` maps names to values."""
    missing = [name for name in REQUIRED_TO_SUBMIT if not has_content(values.get(name))]
    if not any(values.get(name) for name in CONTACTS):
        missing.append(CONTACTS[0])
    return missing


def missing_to_publish(values):
    """Return the same as `missing_to_submit`, and the fields that only publishing requires."""
    required = list(REQUIRED_TO_PUBLISH)
    if values.get("phase") == Phase.ENDED_WITHOUT_ROLLOUT:
        required.append("obstacles")
    return missing_to_submit(values) + [
        name for name in required if not has_content(values.get(name))
    ]


def values_of(case):
    """Return {name: value} of the fields that may be required."""
    required = {*REQUIRED_TO_SUBMIT, *CONTACTS, *REQUIRED_TO_PUBLISH, "obstacles"}
    return {name: getattr(case, name) for name in required}


def missing_in_published(case):
    """Return the names of required fields that are empty in the published version of a case.

    They are not required: an imported case has few of them, and a typo in it can be corrected.
    """
    published = type(case).objects.filter(pk=case.pk, live=True).first() if case.pk else None
    return set(missing_to_publish(values_of(published))) if published else set()


def names_missing_to_publish(case):
    """Return the translated names of the required fields that a case lacks to be published."""
    missing = missing_to_publish(values_of(case))
    if missing and case.live:
        exempt = missing_in_published(case)
        missing = [name for name in missing if name not in exempt]
    names = [str(case._meta.get_field(name).verbose_name) for name in missing]
    owner = case.get_parent()
    return names if owner.live else [*names, link_to_unpublished(owner)]


def link_to_unpublished(owner):
    """Return a link to the profile of the owner, which has to be published first."""
    return format_html(
        '<a href="{}" style="color: inherit">{}</a>',
        reverse("wagtailadmin_pages:edit", args=[owner.pk]),
        _("the organisation's profile, which is not published"),
    )
