"""Says what a case lacks before it can be submitted, and before it can be published."""

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from cases.choices import Phase
from home.field_content import has_content

# A contact is a function's address or a page; one of them is enough.
CONTACTS = ("contact_email", "contact_url")
NEEDED_TO_SUBMIT = (
    "title",
    "summary",
    "goals",
    "sectors",
    "techniques",
    "phase",
    "problem",
    "solution",
)
NEEDED_TO_PUBLISH = ("data_categories", "human_oversight", "lessons", "reuse_needs")


def missing_to_submit(values):
    """Return the names of fields, of a mapping from names to values, that are needed and empty."""
    missing = [name for name in NEEDED_TO_SUBMIT if not has_content(values.get(name))]
    if not any(values.get(name) for name in CONTACTS):
        missing.append(CONTACTS[0])
    return missing


def missing_to_publish(values):
    """Return all that `missing_to_submit` does, and what only publishing needs."""
    needed = list(NEEDED_TO_PUBLISH)
    if values.get("phase") == Phase.ENDED_WITHOUT_ROLLOUT:
        needed.append("obstacles")
    return missing_to_submit(values) + [
        name for name in needed if not has_content(values.get(name))
    ]


def values_of(case):
    """Return {name: value} of the fields that may be needed."""
    needed = {*NEEDED_TO_SUBMIT, *CONTACTS, *NEEDED_TO_PUBLISH, "obstacles"}
    return {name: getattr(case, name) for name in needed}


def missing_in_published(case):
    """Return the names of what the published version of a case lacks; nobody is asked for it.

    Imported cases are published without much of it, and a typing error in them can be corrected.
    """
    published = type(case).objects.filter(pk=case.pk, live=True).first() if case.pk else None
    return set(missing_to_publish(values_of(published))) if published else set()


def names_missing_to_publish(case):
    """Return the names, in the reader's language, of what a case lacks to be published."""
    missing = missing_to_publish(values_of(case))
    if missing and case.live:
        excused = missing_in_published(case)
        missing = [name for name in missing if name not in excused]
    names = [str(case._meta.get_field(name).verbose_name) for name in missing]
    owner = case.get_parent()
    return names if owner.live else [*names, link_to_unpublished(owner)]


def link_to_unpublished(owner):
    """Return what is missing where the public could not see whose a case is."""
    return format_html(
        '<a href="{}" style="color: inherit">{}</a>',
        reverse("wagtailadmin_pages:edit", args=[owner.pk]),
        _("the organisation's profile, which is not published"),
    )
