"""The form of a picture: what is no picture, or too large a one, is refused in plain words."""

from PIL import Image as PillowImage
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from .language import LanguageIfNoneMixin

# Enough to see that the file is whole; JPEG is then read at an eighth of its size.
LOOKED_AT = (200, 200)
UNUSABLE = ("invalid_image", "invalid_image_extension", "invalid_image_known_format")
BROKEN = (OSError, SyntaxError, ValueError, EOFError)


class PictureField(WagtailImageField):
    """Wagtail's field, which also looks at the picture itself: a broken file is no server error."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.error_messages |= dict.fromkeys(UNUSABLE, unusable(self.supported_formats_text))
        self.error_messages["file_too_large"] = gettext(
            "The picture is %(file_size)s. It may be at most %(max_filesize)s."
        )
        self.error_messages["file_too_many_pixels"] = too_many_pixels()

    def check_image_pixel_size(self, f):
        try:
            super().check_image_pixel_size(f)
            self.read(f)
        except PillowImage.DecompressionBombError as error:
            raise self.refusal("file_too_many_pixels") from error
        except BROKEN as error:
            raise self.refusal("invalid_image") from error

    def read(self, f):
        """Decode the picture, for the header of a file says nothing of the rest."""
        f.seek(0)
        with PillowImage.open(f) as picture:
            picture.draft("RGB", LOOKED_AT)
            picture.load()
        f.seek(0)

    def refusal(self, code):
        return ValidationError(self.error_messages[code], code=code)


def unusable(formats):
    return gettext(
        "This is no picture that can be used. Save it anew as %(formats)s, and upload that."
    ) % {"formats": formats}


def too_many_pixels():
    millions = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 1_000_000
    return gettext(
        "The picture has too many pixels. It may have at most %(millions)d million,"
        " for instance 8000 × 6000. Make it smaller, and upload that."
    ) % {"millions": millions}


class PictureForm(LanguageIfNoneMixin, BaseImageForm):
    """Wagtail's form of a picture, with the field above."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if field := self.fields.get("file"):
            self.fields["file"] = PictureField(
                label=field.label, required=field.required, widget=field.widget
            )
