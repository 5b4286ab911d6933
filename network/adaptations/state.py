"""Serialises an adaptation for a hidden form field: the file format, compressed, in base64."""

import base64
import binascii
import zlib

from django.utils.translation import gettext as _

from network.adaptations import limits
from network.adaptations.file_format import FileError, dumps, loads


def pack(adaptation):
    """Return an adaptation as text for a hidden field."""
    return base64.urlsafe_b64encode(zlib.compress(dumps(adaptation).encode(), 9)).decode()


def unpack(text):
    """Return the Adaptation of a hidden field; raise FileError if it is damaged or too large.

    Decompresses at most FILE_BYTES, against decompression bombs.
    """
    if len(text) > limits.STATE_CHARACTERS:
        raise FileError(_("The form holds more than an adaptation can."))
    try:
        decompressor = zlib.decompressobj()
        raw = decompressor.decompress(base64.urlsafe_b64decode(text.encode()), limits.FILE_BYTES)
    except (ValueError, binascii.Error, zlib.error) as error:
        text = _("The form came back damaged. Open the file you saved, or begin again.")
        raise FileError(text) from error
    if decompressor.unconsumed_tail:
        raise FileError(_("The form holds more than an adaptation can."))
    return loads(raw)
