"""The form of pages that members edit: it accepts no reference that they could not have chosen."""

from wagtail.models import Page

from django.forms import ModelMultipleChoiceField
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from home.forms import BasePageForm

from .own import visible_pages
from .references import draft_references, may_refer, reference_key, references_in
from .roles import is_guarded

# Wagtail checks itself who has written a comment.
UNCHECKED_FORMSETS = {"comments"}
# Public pages show these fields of the page above, even if that page is not public.
INHERITED_FIELDS = ("title", "slug")


class GuardedPageForm(BasePageForm):
    """Offers members only pages that they may see, and rejects forged references."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.is_guarded = bool(self.for_user) and is_guarded(self.for_user)
        if self.is_guarded:
            self.offer_visible_pages()
            self.disable_inherited_fields()

    def offer_visible_pages(self):
        for field in self.fields.values():
            if isinstance(field, ModelMultipleChoiceField) and issubclass(
                field.queryset.model, Page
            ):
                field.queryset = visible_pages(self.for_user, field.queryset)

    def disable_inherited_fields(self):
        """Disable title and slug of an unpublished page with live pages below it.

        Wagtail saves the draft of a page that is not live straight to the page, which would rename
        the owner on the live pages and change their addresses without a review.
        """
        if not self.instance.pk or self.instance.live:
            return
        if not self.instance.get_descendants().live().exists():
            return
        stored = Page.objects.filter(pk=self.instance.pk).values(*INHERITED_FIELDS).get()
        for name, value in stored.items():
            if name in self.fields:
                self.initial[name] = value  # Django uses it and ignores what is sent.
                self.fields[name].disabled = True
                self.fields[name].help_text = _(
                    "Published pages below this one show it. Ask an editor to change it."
                )

    def clean(self):
        cleaned = super().clean()
        if self.is_guarded:
            self.reject_forged(self)
            for name, formset in self.formsets.items():
                if name not in UNCHECKED_FORMSETS and formset.is_valid():
                    for row in formset.forms:
                        self.reject_forged(row)
        return cleaned

    def reject_forged(self, form):
        """Add an error to each field of `form` that refers to what the member may not choose."""
        for name in {name for name, reference in references_in(form) if self.is_forged(reference)}:
            form.add_error(name, _("Choose something that belongs to your organisation."))
            empty(form, name)

    def is_forged(self, reference):
        if may_refer(self.for_user, reference):
            return False
        return reference_key(reference) not in self.draft_references

    @cached_property
    def draft_references(self):
        return draft_references(self.instance)


def empty(form, name):
    """Remove what was sent for a field: the redisplayed form would show the object's name."""
    sent, key = form.data.copy(), form.add_prefix(name)
    for each in [each for each in sent if each == key or each.startswith(f"{key}-")]:
        del sent[each]
    sent[f"{key}-count"] = "0"  # The number of blocks in a stream field.
    form.data = sent
