"""The form in which members register that their organisation uses a guideline."""

from django import forms
from django.utils.translation import gettext_lazy as _

from home.visibility import readable
from network.models import Adoption, GuidelinePage, GuidelineVersion
from network.models.adoption import first_language

FIELDS = ["guideline", "version", "kind", "since", "decision", "url", "contact_email", "wants_mail"]


class AdoptionForm(forms.ModelForm):
    """Registers or changes the use of a guideline by `organisation`; never confirms it."""

    class Meta:
        model = Adoption
        fields = FIELDS

    def __init__(self, data=None, *, organisation, instance=None):
        instance = instance or Adoption(organisation=organisation)
        super().__init__(data, instance=instance)
        guidelines = GuidelinePage.objects.filter(**first_language())
        self.fields["guideline"].queryset = readable(guidelines)
        self.fields["guideline"].label_from_instance = lambda page: page.title
        self.fields["version"].queryset = GuidelineVersion.objects.select_related("page")
        self.fields["version"].label_from_instance = lambda one: f"{one.page.title} {one.number}"

    def clean_guideline(self):
        """Refuse a second registration of the same guideline."""
        guideline = self.cleaned_data["guideline"]
        others = Adoption.objects.of_organisation(self.instance.organisation).exclude(
            pk=self.instance.pk
        )
        if others.of_guideline(guideline).exists():
            raise forms.ValidationError(_("The organisation has this guideline already."))
        return guideline

    def save(self, commit=True):
        """Save; an editor has to confirm a changed registration again."""
        if self.has_changed():
            self.instance.is_confirmed = False
        return super().save(commit)
