"""Normalises an uploaded picture; a program that is run by `home.limited_process`.

    python -m home.pictures.normalise MEGABYTES MAX_PIXELS MAX_SIDE DEGREES CROP < in > out

The result is 8-bit RGB, RGBA or grey in sRGB, upright, at most MAX_SIDE pixels on its longer side,
and without metadata such as position, camera and names. Only the first frame of an animation is
kept.
The first line of the output is the format (jpeg, png or svg); the rest is the file. Exits with
`REFUSED` and a code on standard error: `unreadable`, `too_many_pixels`.
"""

import sys
from io import BytesIO

from home.limited_process import limit_memory, refuse

LOSSY = ("JPEG", "MPO", "WEBP", "AVIF", "HEIF")
# Pillow's decoders; JPEG also opens MPO, the format of several pictures in one file.
FORMATS = ("JPEG", "WEBP", "AVIF", "HEIF", "PNG", "GIF")
JPEG_QUALITY = 90
# An opaque picture becomes JPEG if its PNG would be larger than this.
MAX_PNG_BYTES = 3_000_000
MAX_SVG_BYTES = 1_000_000
LEVELS_RATIO = 256  # of a 16-bit to an 8-bit picture


def main(megabytes, max_pixels, max_side, degrees, crop):
    limit_memory(megabytes)
    data = sys.stdin.buffer.read()
    area = [int(number) for number in crop.split(",") if number]
    try:
        kind, made = normalise(data, int(max_pixels), int(max_side), int(degrees), area)
    except MemoryError:
        refuse("too_many_pixels")
    except Exception:
        # Decoders raise almost anything for a broken file.
        refuse("unreadable")
    sys.stdout.buffer.write(kind.encode() + b"\n" + made)


def normalise(data, max_pixels, max_side, degrees=0, crop=()):
    """Return (format, bytes); the picture is cropped, then turned clockwise."""
    if is_svg(data):
        return "svg", clean_svg(data)
    image = open_image(data, max_pixels)
    jpeg = None if degrees or crop else stripped_jpeg(image, max_side)
    if jpeg:
        return "jpeg", jpeg
    source_format = image.format
    image = to_8_bits(to_srgb(upright(image)))
    if crop:
        image = image.crop(crop)
    if degrees:
        image = image.rotate(-degrees, expand=True)
    image.thumbnail((max_side, max_side), resample=3)
    return encode(image, source_format)


def is_svg(data):
    return b"<svg" in data[:4096].lower() and data.lstrip()[:1] == b"<"


def clean_svg(data):
    """Return the SVG without scripts, event handlers, entities and external references."""
    from py_svg_hush import filter_svg

    if len(data) > MAX_SVG_BYTES:
        raise ValueError("the drawing is too large")
    return filter_svg(data, keep_data_url_mime_types={"image": ["png", "jpeg", "webp"]})


def open_image(data, max_pixels):
    from PIL import Image
    from pillow_heif import register_heif_opener

    Image.init()
    register_heif_opener()
    Image.MAX_IMAGE_PIXELS = None
    image = Image.open(BytesIO(data), formats=FORMATS)
    if image.width * image.height > max_pixels:
        refuse("too_many_pixels")
    image.seek(0)
    image.load()
    return image


def stripped_jpeg(image, max_side):
    """Return a JPEG without its metadata and with the same pixels; None if they have to change."""
    is_plain = image.format == "JPEG" and image.mode in ("RGB", "L")
    if not is_plain or image.info.get("icc_profile") or max(image.size) > max_side:
        return None
    if image.getexif().get(0x0112, 1) != 1:
        return None
    buffer = BytesIO()
    image.save(buffer, "JPEG", quality="keep", exif=b"", comment=b"", optimize=True)
    return buffer.getvalue()


def upright(image):
    from PIL import ImageOps

    profile = image.info.get("icc_profile")
    turned = ImageOps.exif_transpose(image)
    turned.info["icc_profile"] = profile
    return turned


def to_srgb(image):
    """Return the picture with its colours in sRGB; a profile that cannot be used is ignored."""
    from PIL import ImageCms

    profile = image.info.get("icc_profile")
    if not profile or image.mode not in ("RGB", "RGBA", "CMYK", "L"):
        return image
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        return ImageCms.profileToProfile(
            image, source, ImageCms.createProfile("sRGB"), outputMode=mode
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image


def to_8_bits(image):
    """Return the picture as RGB, RGBA or L with eight bits a channel."""
    if image.mode in ("RGB", "RGBA", "L"):
        return image
    if image.mode.startswith("I") or image.mode == "F":
        return grey_to_8_bits(image)
    if image.mode in ("LA", "La", "PA", "RGBa") or "transparency" in image.info:
        return image.convert("RGBA")
    return image.convert("L" if image.mode == "1" else "RGB")


def grey_to_8_bits(image):
    """Return a grey picture of 16 or 32 bits, or of floats, scaled to eight bits."""
    deep = image.convert("F")
    low, high = deep.getextrema()
    if image.mode == "F":
        scale, offset = 255 / ((high - low) or 1), -low
    else:
        scale, offset = 1 / (LEVELS_RATIO if high > 255 else 1), 0
    return deep.point(lambda value: value * scale + offset * scale).convert("L")


def encode(image, source_format):
    """Return (format, bytes): PNG for transparent or lossless pictures, JPEG for others."""
    is_transparent = image.mode == "RGBA" and image.getextrema()[3][0] < 255
    if is_transparent or source_format not in LOSSY:
        buffer = BytesIO()
        image.save(buffer, "PNG", optimize=True, icc_profile=None, exif=None)
        if is_transparent or buffer.tell() <= MAX_PNG_BYTES:
            return "png", buffer.getvalue()
    buffer = BytesIO()
    plain = image if image.mode == "L" else image.convert("RGB")
    plain.save(buffer, "JPEG", quality=JPEG_QUALITY, optimize=True, icc_profile=None, exif=b"")
    return "jpeg", buffer.getvalue()


if __name__ == "__main__":
    main(*sys.argv[1:])
