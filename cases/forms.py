"""The form of a case: required fields may be empty in a draft."""

from django.utils.translation import gettext as _

from cases.completeness import (
    CONTACTS,
    missing_in_published,
    missing_to_publish,
    missing_to_submit,
)
from home.slugs import free_slug, slug_from
from network.access.forms import GuardedPageForm
from network.review.requirements import is_approval


class CasePageForm(GuardedPageForm):
    """Adds errors for missing fields when a case is submitted or published.

    A field with another error is not reported as missing, nor one that is empty in the published
    version. The slug of a draft is made from its title, so that a second case with the same title
    can be saved.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False

    def clean_slug(self):
        slug = self.cleaned_data["slug"] or slug_from(self.cleaned_data.get("title", "")) or "case"
        if self.instance.pk and self.instance.live:
            return slug
        return free_slug(self.parent_page, slug, self.instance)

    def clean(self):
        cleaned = super().clean()
        if not self.is_deferred_validation:
            publishing = "action-publish" in self.data or is_approval(self.data)
            check = missing_to_publish if publishing else missing_to_submit
            for name in self.names_to_report(check(cleaned)):
                self.add_missing(name, publishing)
            if publishing and not self.parent_page.live:
                self.add_error(None, _("Publish the organisation's profile first."))
        return cleaned

    def names_to_report(self, missing):
        """Return the names in `missing` without errors that are not empty in the published version.

        An invalid contact is not missing.
        """
        wrong = set(self.errors)
        if wrong & set(CONTACTS):
            wrong |= set(CONTACTS)
        missing = [name for name in missing if name not in wrong]
        exempt = missing_in_published(self.instance) if missing and self.instance.live else set()
        return [name for name in missing if name not in exempt]

    def add_missing(self, name, publishing):
        """Add an error to the field, or to the form if the field is a formset."""
        message = _("Needed to publish.") if publishing else _("Needed to submit.")
        self.add_error(name if name in self.fields else None, message)
