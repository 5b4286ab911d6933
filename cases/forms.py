"""The form in which a case is written: a draft may lack anything, a published case may not."""

from django.utils.translation import gettext_lazy as _

from cases.completeness import missing_to_publish, missing_to_submit
from home.slugs import free_slug, slug_from
from network.access.forms import GuardedPageForm
from network.review.requirements import is_approval


class CasePageForm(GuardedPageForm):
    """Says at each field what is missing, when somebody submits or publishes.

    The address of a draft comes of its title: nobody is asked about it, also not for a second case
    with the same title, which could otherwise not be saved.
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
            for name in check(cleaned):
                self.add_missing(name, publishing)
            if publishing and not self.parent_page.live:
                self.add_error(None, _("Publish the organisation's profile first."))
        return cleaned

    def add_missing(self, name, publishing):
        """Put an error at the field, or at the form where the field is a set of rows."""
        message = _("Needed to publish.") if publishing else _("Needed to submit.")
        self.add_error(name if name in self.fields else None, message)
