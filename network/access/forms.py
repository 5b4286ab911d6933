"""The form of pages that members edit: it takes no reference that they could not have chosen."""

from wagtail.models import Page

from django.forms import ModelMultipleChoiceField
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from home.forms import BasePageForm

from .own import visible_pages
from .references import key_of, may_refer, references_in, references_kept
from .roles import is_guarded

# Wagtail itself checks who wrote a comment.
UNCHECKED_ROWS = {"comments"}


class GuardedPageForm(BasePageForm):
    """Offers members only pages that they may know of, and refuses forged references."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.is_guarded = bool(self.for_user) and is_guarded(self.for_user)
        if self.is_guarded:
            self.offer_visible_pages()

    def offer_visible_pages(self):
        for field in self.fields.values():
            if isinstance(field, ModelMultipleChoiceField) and issubclass(
                field.queryset.model, Page
            ):
                field.queryset = visible_pages(self.for_user, field.queryset)

    def clean(self):
        cleaned = super().clean()
        if self.is_guarded:
            self.refuse_forged(self)
            for name, formset in self.formsets.items():
                if name not in UNCHECKED_ROWS and formset.is_valid():
                    for row in formset.forms:
                        self.refuse_forged(row)
        return cleaned

    def refuse_forged(self, form):
        """Put an error at each field of `form` that refers to what the member may not choose."""
        for name in {name for name, reference in references_in(form) if self.is_forged(reference)}:
            form.add_error(name, _("Choose something that belongs to your organisation."))
            empty(form, name)

    def is_forged(self, reference):
        if may_refer(self.for_user, reference):
            return False
        return key_of(reference) not in self.kept

    @cached_property
    def kept(self):
        return references_kept(self.instance)


def empty(form, name):
    """Forget what was sent for a field: the form, shown again, would name what it refers to."""
    sent, key = form.data.copy(), form.add_prefix(name)
    for each in [each for each in sent if each == key or each.startswith(f"{key}-")]:
        del sent[each]
    sent[f"{key}-count"] = "0"  # A stream that is sent says how many blocks it has.
    form.data = sent
