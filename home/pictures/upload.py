"""Normalises an uploaded picture, so that every rendition can be made of it."""

from dataclasses import dataclass
from pathlib import PurePath

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile

from home.limited_process import LimitExceededError, RefusedError, run

EXTENSIONS = {"jpeg": "jpg", "png": "png", "svg": "svg"}
# Pixels of the longer side: enough for print, and quick to make renditions of.
MAX_SIDE = 4_096
TIMEOUT_SECONDS = 40


class PictureRefusedError(ValueError):
    """The picture cannot be used; `code` is `invalid_image` or `file_too_many_pixels`."""

    def __init__(self, code):
        super().__init__(code)
        self.code = code


class NormalisedFile(SimpleUploadedFile):
    """A picture that `home.pictures.normalise` has made."""


@dataclass(frozen=True)
class Change:
    """A change of a picture by an editor: it is cropped, then rotated clockwise.

    crop: (left, top, right, bottom) in pixels, or ().
    """

    degrees: int = 0
    crop: tuple[int, ...] = ()

    def arguments(self):
        return [str(self.degrees), ",".join(map(str, self.crop))]


def normalise_upload(upload, change=Change(), max_side=MAX_SIDE):
    """Return `upload` as a NormalisedFile, or raise PictureRefusedError.

    The picture is decoded in a separate process with limits on memory and time.
    """
    upload.seek(0)
    limits = [str(settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS), str(max_side)]
    try:
        output = run(
            "home.pictures.normalise",
            upload.read(),
            arguments=[*limits, *change.arguments()],
            seconds=TIMEOUT_SECONDS,
        )
    except RefusedError as error:
        is_too_large = str(error) == "too_many_pixels"
        code = "file_too_many_pixels" if is_too_large else "invalid_image"
        raise PictureRefusedError(code) from error
    except LimitExceededError as error:
        raise PictureRefusedError("file_too_many_pixels") from error
    kind, _newline, content = output.partition(b"\n")
    name = PurePath(upload.name).with_suffix(f".{EXTENSIONS[kind.decode()]}").name
    return NormalisedFile(name, content)
