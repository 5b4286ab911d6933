"""Takes a picture in: what is uploaded becomes a file that every rendition can be made of."""

from dataclasses import dataclass
from pathlib import PurePath

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile

from home.limited_process import LimitExceededError, RefusedError, run

ENDINGS = {"jpeg": "jpg", "png": "png", "svg": "svg"}
# The longer side of what is kept, in pixels: enough for print, and quick to make renditions of.
MAX_SIDE = 4_096
SECONDS = 40


class PictureRefusedError(ValueError):
    """The file cannot be shown; `code` is `invalid_image` or `file_too_many_pixels`."""

    def __init__(self, code):
        super().__init__(code)
        self.code = code


class NormalisedFile(SimpleUploadedFile):
    """A picture that `home.pictures.normalise` has made."""


@dataclass(frozen=True)
class Change:
    """What an editor does to a picture: turns it clockwise, in degrees, after cropping it.

    crop: (left, top, right, bottom) in pixels, or nothing.
    """

    degrees: int = 0
    crop: tuple[int, ...] = ()

    def arguments(self):
        return [str(self.degrees), ",".join(map(str, self.crop))]


def normalised(upload, change=Change(), max_side=MAX_SIDE):
    """Return `upload` as a NormalisedFile; raise PictureRefusedError where that cannot be.

    The picture is decoded in a process of its own, with bounds on memory and time.
    """
    upload.seek(0)
    limits = [str(settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS), str(max_side)]
    try:
        made = run(
            "home.pictures.normalise",
            upload.read(),
            arguments=[*limits, *change.arguments()],
            seconds=SECONDS,
        )
    except RefusedError as error:
        is_too_large = str(error) == "too_many_pixels"
        code = "file_too_many_pixels" if is_too_large else "invalid_image"
        raise PictureRefusedError(code) from error
    except LimitExceededError as error:
        raise PictureRefusedError("file_too_many_pixels") from error
    kind, _newline, content = made.partition(b"\n")
    name = PurePath(upload.name).with_suffix(f".{ENDINGS[kind.decode()]}").name
    return NormalisedFile(name, content)
