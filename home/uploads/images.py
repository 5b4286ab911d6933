"""The form of a picture, which normalises an upload or rejects it."""

from pathlib import PurePath

from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext, gettext_lazy

from home.pictures.upload import (
    MAX_SIDE,
    Change,
    NormalisedFile,
    PictureRefusedError,
    normalise_upload,
)

from .default_language import DefaultLanguageMixin

INVALID_CODES = ("invalid_image", "invalid_image_extension", "invalid_image_known_format")
ROTATIONS = [
    (0, gettext_lazy("as it is")),
    (90, gettext_lazy("a quarter turn clockwise")),
    (270, gettext_lazy("a quarter turn anticlockwise")),
    (180, gettext_lazy("upside down")),
]


class PictureField(WagtailImageField):
    """Wagtail's field, which replaces the upload by a normalised picture."""

    max_side = MAX_SIDE

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.error_messages |= dict.fromkeys(
            INVALID_CODES, invalid_picture_message(self.supported_formats_text)
        )
        self.error_messages["file_too_large"] = gettext(
            "The picture is %(file_size)s. It may be at most %(max_filesize)s."
        )
        self.error_messages["file_too_many_pixels"] = too_many_pixels_message()
        self.help_text = gettext(
            "Position, camera and names are removed from the file, and from a drawing (SVG) "
            "scripts and all that it would fetch from elsewhere. Of an animation the first "
            "picture is kept."
        )

    def to_python(self, data):
        if data in self.empty_values or isinstance(data, NormalisedFile):
            return super().to_python(data)
        self.check_name_and_size(data)
        try:
            return super().to_python(normalise_upload(data, max_side=self.max_side))
        except PictureRefusedError as error:
            raise self.validation_error(error.code) from error

    def check_name_and_size(self, upload):
        """Validate the name and the size, before the picture is decoded."""
        if not upload.size:
            raise self.validation_error("empty")
        if PurePath(upload.name).suffix.lower().lstrip(".") not in self.allowed_image_extensions:
            raise self.validation_error("invalid_image_extension")
        if upload.size > self.max_upload_size:
            values = {
                "file_size": filesizeformat(upload.size),
                "max_filesize": self.max_upload_size_text,
            }
            message = self.error_messages["file_too_large"] % values
            raise ValidationError(message, code="file_too_large")

    def validation_error(self, code):
        return ValidationError(self.error_messages[code], code=code)


def invalid_picture_message(formats):
    return gettext(
        "This is no picture that can be used. Save it anew as %(formats)s, and upload that."
    ) % {"formats": formats}


def too_many_pixels_message():
    millions = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 1_000_000
    return gettext(
        "The picture has too many pixels. It may have at most %(millions)d million,"
        " for instance 8000 × 6000. Make it smaller, and upload that."
    ) % {"millions": millions}


class PictureForm(DefaultLanguageMixin, BaseImageForm):
    """Wagtail's form of a picture; an existing picture can be rotated and cropped."""

    turn = forms.TypedChoiceField(
        label=gettext_lazy("Turn the picture"),
        choices=ROTATIONS,
        coerce=int,
        initial=0,
        required=False,
    )
    crop = forms.BooleanField(
        label=gettext_lazy("Crop to the focal area"),
        help_text=gettext_lazy("Mark the area in the picture above. What is outside is deleted."),
        required=False,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if field := self.fields.get("file"):
            self.fields["file"] = PictureField(
                label=field.label, required=field.required, widget=field.widget
            )
        if not self.instance.pk or self.instance.is_svg():
            del self.fields["turn"], self.fields["crop"]

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("crop") and not self.focal_area():
            self.add_error("crop", gettext("Mark the area to keep first."))
        return cleaned

    def focal_area(self):
        """Return (left, top, right, bottom) of the focal area in pixels, or ()."""
        names = [f"focal_point_{part}" for part in ("x", "y", "width", "height")]
        across, down, width, height = (self.cleaned_data.get(name) for name in names)
        if None in (across, down, width, height):
            return ()
        left, top = max(0, across - width // 2), max(0, down - height // 2)
        return left, top, left + width, top + height

    def save(self, commit=True):
        self.apply_change()
        return super().save(commit)

    def apply_change(self):
        """Rotate and crop the file. The focal point of the old picture does not fit the new one."""
        crop = self.focal_area() if self.cleaned_data.get("crop") else ()
        change = Change(self.cleaned_data.get("turn") or 0, crop)
        if change == Change() or "file" in self.changed_data:
            return
        with self.instance.open_file() as file:
            self.instance.file = normalise_upload(file, change)
        self.instance.set_focal_point(None)
        self.changed_data.append("file")
