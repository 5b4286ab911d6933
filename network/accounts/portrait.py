"""The profile picture in the admin: normalised like every uploaded image, and small."""

from wagtail.admin.forms.account import AvatarPreferencesForm
from wagtail.admin.views.account import AccountView, AvatarSettingsPanel

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext

from home.pictures.upload import NormalisedFile
from home.uploads.images import PictureField

SIDE = 400
MAX_SIZE = 5 * 1024 * 1024


class PortraitField(PictureField):
    """A picture of at most 400 × 400 pixels; larger ones are made smaller."""

    max_side = SIDE

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.max_upload_size = MAX_SIZE
        self.max_upload_size_text = filesizeformat(MAX_SIZE)
        self.allowed_image_extensions = [
            extension for extension in self.allowed_image_extensions if extension != "svg"
        ]


class PortraitForm(AvatarPreferencesForm):
    """Wagtail's form; only the field decodes the upload."""

    avatar = PortraitField(required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["avatar"].label = gettext("Upload a profile picture")

    def clean_avatar(self):
        file = self.cleaned_data.get("avatar")
        return file if isinstance(file, NormalisedFile) else self._original_avatar


class PortraitPanel(AvatarSettingsPanel):
    form_class = PortraitForm


class NodeAccountView(AccountView):
    """Wagtail's page of one's own account, with the panel above in the place of Wagtail's."""

    def get_panels(self):
        return [self.replace_panel(panel) for panel in super().get_panels()]

    def replace_panel(self, panel):
        if type(panel) is not AvatarSettingsPanel:
            return panel
        return PortraitPanel(panel.request, panel.user, panel.profile)
