"""Forms for onboarding organisations and inviting people."""

from django import forms
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.forms import SetPasswordMixin
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from network.choices import OrganisationType
from network.models import Invitation, MemberRole, OrganisationAccess
from network.models.invitation import ORGANISATION_ROLES

from .organisations import SeveralOrganisationsError, find_organisation

ROLE_LABELS = dict(MemberRole.choices)


class OnboardForm(forms.Form):
    """What is needed to onboard an organisation."""

    name = forms.CharField(
        label=_("Name"),
        max_length=120,
        help_text=_("If the organisation already has a page with this name, that page is used."),
    )
    organisation_type = forms.ChoiceField(label=_("Type"), choices=OrganisationType)
    place = forms.CharField(label=_("Place"), max_length=100, required=False)
    email = forms.EmailField(
        label=_("The first member's e-mail"),
        max_length=150,
        help_text=_("An invitation is sent there. The first member can invite others."),
    )
    language = forms.ChoiceField(
        label=_("The language of the invitation"), choices=settings.LANGUAGES
    )

    def clean_name(self):
        """Set `self.organisation` to the existing page with this name, or None."""
        name = self.cleaned_data["name"]
        try:
            self.organisation = find_organisation(name)
        except SeveralOrganisationsError as error:
            message = _("Several organisations have this name. Rename one of them first.")
            raise ValidationError(message) from error
        return name


class InviteForm(forms.ModelForm):
    """Whom to invite, and as what; `roles` are those that the inviting user may give."""

    class Meta:
        model = Invitation
        fields = ["email", "role", "language"]

    def __init__(self, *args, roles=ORGANISATION_ROLES, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = [(role.value, ROLE_LABELS[role]) for role in roles]
        self.fields["role"].initial = roles[0]

    def _post_clean(self):
        """Skip the model's validation; `invite` does it, since it knows the organisation."""


class SuccessorForm(forms.Form):
    """Which organisation takes over pages and files."""

    successor = forms.ModelChoiceField(
        label=_("Who takes over the cases and files?"),
        queryset=OrganisationAccess.objects.none(),
    )

    def __init__(self, *args, access, **kwargs):
        super().__init__(*args, **kwargs)
        others = OrganisationAccess.objects.filter(ended=None).exclude(pk=access.pk)
        self.fields["successor"].queryset = others.select_related("organisation").order_by(
            "organisation__title"
        )


class AcceptForm(SetPasswordMixin, forms.Form):
    """Name and password of an invited person."""

    first_name = forms.CharField(
        label=_("First name"),
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
    )
    last_name = forms.CharField(
        label=_("Last name"),
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "family-name"}),
    )
    password1, password2 = SetPasswordMixin.create_password_fields(
        _("Password"), _("The same password again")
    )
    password1.help_text = _("At least 12 characters. A sentence is easy to remember.")
    password2.help_text = ""

    def __init__(self, *args, email, **kwargs):
        super().__init__(*args, **kwargs)
        self.email = email

    def clean(self):
        cleaned = super().clean()
        user = get_user_model()(
            username=self.email,
            email=self.email,
            first_name=cleaned.get("first_name", ""),
            last_name=cleaned.get("last_name", ""),
        )
        self.validate_passwords()
        self.validate_password_for_user(user, "password1")
        return cleaned
