"""The form in which a case is written: a draft may lack anything, a published case may not."""

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
    """Says at each field what is missing, when somebody submits or publishes.

    What is filled in but wrong has an error of its own and is not called missing, and what the
    published version lacks is not asked for. The slug of a draft is made from its title, so that
    a second case with the same title can be saved.
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
            for name in self.to_ask_for(check(cleaned)):
                self.add_missing(name, publishing)
            if publishing and not self.parent_page.live:
                self.add_error(None, _("Publish the organisation's profile first."))
        return cleaned

    def to_ask_for(self, missing):
        """Return those names in `missing` that neither have an error nor lack in what is published.

        An address that is wrong is a contact, if not a usable one.
        """
        wrong = set(self.errors)
        if wrong & set(CONTACTS):
            wrong |= set(CONTACTS)
        missing = [name for name in missing if name not in wrong]
        excused = missing_in_published(self.instance) if missing and self.instance.live else set()
        return [name for name in missing if name not in excused]

    def add_missing(self, name, publishing):
        """Put an error at the field, or at the form where the field is a set of rows."""
        message = _("Needed to publish.") if publishing else _("Needed to submit.")
        self.add_error(name if name in self.fields else None, message)
