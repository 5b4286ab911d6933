"""Makes of an uploaded picture one that the site can show: a program, run by `limited_process`.

    python -m home.pictures.normalise MEGABYTES MAX_PIXELS MAX_SIDE DEGREES CROP < in > out

The result is 8-bit RGB, RGBA or grey in sRGB, upright, at most MAX_SIDE pixels on its longer side,
and without metadata: neither position, camera nor names. Of an animation the first frame is kept.
The first line of the output is the format (jpeg, png or svg); the rest is the file. Exits with
`REFUSED` and a code on standard error: `unreadable`, `too_many_pixels`.
"""

import sys
from io import BytesIO

from home.limited_process import limit_memory, refuse

LOSSY = ("JPEG", "MPO", "WEBP", "AVIF", "HEIF")
# Of decoders; JPEG opens MPO, the several pictures of a telephone, as well.
FORMATS = ("JPEG", "WEBP", "AVIF", "HEIF", "PNG", "GIF")
JPEG_QUALITY = 90
# A photograph saved as PNG becomes JPEG where the PNG would be larger than this, in bytes.
MAX_PNG = 3_000_000
MAX_SVG = 1_000_000
SIXTEEN_BITS = 256


def main(megabytes, max_pixels, max_side, degrees, crop):
    limit_memory(megabytes)
    data = sys.stdin.buffer.read()
    area = [int(number) for number in crop.split(",") if number]
    try:
        kind, made = normalised(data, int(max_pixels), int(max_side), int(degrees), area)
    except MemoryError:
        refuse("too_many_pixels")
    except Exception:
        # Decoders raise almost anything for a broken file.
        refuse("unreadable")
    sys.stdout.buffer.write(kind.encode() + b"\n" + made)


def normalised(data, max_pixels, max_side, degrees=0, crop=()):
    """Return (format, bytes); the picture is cropped, then turned clockwise."""
    if looks_like_svg(data):
        return "svg", clean_svg(data)
    image = opened(data, max_pixels)
    kept = None if degrees or crop else as_it_is(image, max_side)
    if kept:
        return "jpeg", kept
    source_format = image.format
    image = in_plain_mode(in_srgb(upright(image)))
    if crop:
        image = image.crop(crop)
    if degrees:
        image = image.rotate(-degrees, expand=True)
    image.thumbnail((max_side, max_side), resample=3)
    return encoded(image, source_format)


def looks_like_svg(data):
    return b"<svg" in data[:4096].lower() and data.lstrip()[:1] == b"<"


def clean_svg(data):
    """Return the SVG without scripts, handlers, entities and references to anything outside."""
    from py_svg_hush import filter_svg

    if len(data) > MAX_SVG:
        raise ValueError("the drawing is too large")
    return filter_svg(data, keep_data_url_mime_types={"image": ["png", "jpeg", "webp"]})


def opened(data, max_pixels):
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


def as_it_is(image, max_side):
    """Return a JPEG without its metadata and with its pixels as they were, if that will do."""
    is_plain = image.format == "JPEG" and image.mode in ("RGB", "L")
    if not is_plain or image.info.get("icc_profile") or max(image.size) > max_side:
        return None
    if image.getexif().get(0x0112, 1) != 1:
        return None
    held = BytesIO()
    image.save(held, "JPEG", quality="keep", exif=b"", comment=b"", optimize=True)
    return held.getvalue()


def upright(image):
    from PIL import ImageOps

    profile = image.info.get("icc_profile")
    turned = ImageOps.exif_transpose(image)
    turned.info["icc_profile"] = profile
    return turned


def in_srgb(image):
    """Return the picture with its colours in sRGB; a profile that cannot be used is passed over."""
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


def in_plain_mode(image):
    """Return the picture as RGB, RGBA or L with eight bits a channel."""
    if image.mode in ("RGB", "RGBA", "L"):
        return image
    if image.mode.startswith("I") or image.mode == "F":
        return from_deep_grey(image)
    if image.mode in ("LA", "La", "PA", "RGBa") or "transparency" in image.info:
        return image.convert("RGBA")
    return image.convert("L" if image.mode == "1" else "RGB")


def from_deep_grey(image):
    """Return grey of 16 or 32 bits, or of floats, scaled to eight bits."""
    deep = image.convert("F")
    low, high = deep.getextrema()
    if image.mode == "F":
        scale, offset = 255 / ((high - low) or 1), -low
    else:
        scale, offset = 1 / (SIXTEEN_BITS if high > 255 else 1), 0
    return deep.point(lambda value: value * scale + offset * scale).convert("L")


def encoded(image, source_format):
    """Return (format, bytes): PNG for what is transparent or drawn, JPEG for photographs."""
    is_transparent = image.mode == "RGBA" and image.getextrema()[3][0] < 255
    if is_transparent or source_format not in LOSSY:
        held = BytesIO()
        image.save(held, "PNG", optimize=True, icc_profile=None, exif=None)
        if is_transparent or held.tell() <= MAX_PNG:
            return "png", held.getvalue()
    held = BytesIO()
    plain = image if image.mode == "L" else image.convert("RGB")
    plain.save(held, "JPEG", quality=JPEG_QUALITY, optimize=True, icc_profile=None, exif=b"")
    return "jpeg", held.getvalue()


if __name__ == "__main__":
    main(*sys.argv[1:])
