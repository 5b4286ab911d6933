"""Pictures of every depth, colour space, size, format and kind of damage."""

from io import BytesIO

import numpy
from PIL import Image, ImageCms, PngImagePlugin
from pillow_heif import register_heif_opener

register_heif_opener()
SIZE = (60, 40)
CAMERA = "Telefon 12"
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">%s<path d="M0 0h9v9z"/>'


def saved(image, kind, **options):
    held = BytesIO()
    image.save(held, kind, **options)
    return held.getvalue()


def plain(mode="RGB", size=SIZE, colour=None):
    return Image.new(mode, size, colour if colour is not None else 0)


def photograph(kind="JPEG", orientation=1, **options):
    """Return a picture with metadata: position, camera and author."""
    exif = Image.Exif()
    exif[0x010F], exif[0x013B], exif[0x0112] = CAMERA, "Fotografen", orientation
    exif[0x8825] = {1: "N", 2: (55.0, 36.0, 18.0), 3: "E", 4: (13.0, 0.0, 2.0)}
    return saved(plain(), kind, exif=exif, **options)


def with_text_chunks():
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", "Fotografen")
    info.add_itxt("XML:com.adobe.xmp", f"<x>{CAMERA}</x>")
    return saved(plain(), "PNG", pnginfo=info)


def animation(kind):
    frames = [plain(colour=colour) for colour in ("red", "green", "blue")]
    return saved(frames[0], kind, save_all=True, append_images=frames[1:], duration=50)


def deep_grey(kind="uint16", value=40_000):
    return Image.fromarray(numpy.full((SIZE[1], SIZE[0]), value, kind))


def profile(name):
    return ImageCms.ImageCmsProfile(ImageCms.createProfile(name)).tobytes()


def transparent_palette():
    image = plain("P")
    return saved(image, "PNG", transparency=0)


def svg(inside):
    return DRAWING % inside + b"</svg>"


ACCEPTED = {
    "16-bit grey.png": lambda: saved(deep_grey(), "PNG"),
    "16-bit black.png": lambda: saved(deep_grey(value=0), "PNG"),
    "1-bit.png": lambda: saved(plain("1"), "PNG"),
    "grey.png": lambda: saved(plain("L"), "PNG"),
    "grey and alpha.png": lambda: saved(plain("LA"), "PNG"),
    "palette.png": lambda: saved(plain("P"), "PNG"),
    "transparent palette.png": transparent_palette,
    "transparent.png": lambda: saved(plain("RGBA"), "PNG"),
    "opaque alpha.png": lambda: saved(plain("RGBA", colour=(1, 2, 3, 255)), "PNG"),
    "interlaced.png": lambda: saved(plain(), "PNG", interlace=1),
    "text chunks.png": with_text_chunks,
    "exif.png": lambda: photograph("PNG"),
    "animated.png": lambda: animation("PNG"),
    "one pixel.png": lambda: saved(plain(size=(1, 1)), "PNG"),
    "a line.png": lambda: saved(plain(size=(9_000, 1)), "PNG"),
    "a column.png": lambda: saved(plain(size=(1, 9_000)), "PNG"),
    "large.png": lambda: saved(plain("L", size=(7_000, 7_000)), "PNG"),
    "profile.png": lambda: saved(plain(), "PNG", icc_profile=profile("sRGB")),
    "broken profile.png": lambda: saved(plain(), "PNG", icc_profile=b"no profile"),
    "called png.png": lambda: saved(plain(), "JPEG"),
    "plain.jpg": lambda: saved(plain(), "JPEG"),
    "capitals.JPG": lambda: saved(plain(), "JPEG"),
    "called jpg.jpg": lambda: saved(plain(), "PNG"),
    "photograph.jpg": photograph,
    "progressive.jpeg": lambda: photograph(progressive=True),
    "grey.jpg": lambda: saved(plain("L"), "JPEG"),
    "cmyk.jpg": lambda: saved(plain("CMYK"), "JPEG"),
    "cmyk with another's profile.jpg": lambda: saved(
        plain("CMYK"), "JPEG", icc_profile=profile("sRGB")
    ),
    "lab profile.jpg": lambda: saved(plain(), "JPEG", icc_profile=profile("LAB")),
    "comment.jpg": lambda: saved(plain(), "JPEG", comment=CAMERA.encode()),
    **{
        f"turned {number}.jpg": lambda number=number: photograph(orientation=number)
        for number in range(2, 9)
    },
    "several.jpg": lambda: saved(plain(), "MPO", save_all=True, append_images=[plain()]),
    "still.gif": lambda: saved(plain("P"), "GIF"),
    "animated.gif": lambda: animation("GIF"),
    "transparent.gif": lambda: saved(plain("P"), "GIF", transparency=0),
    "lossy.webp": lambda: photograph("WEBP"),
    "lossless.webp": lambda: saved(plain("RGBA"), "WEBP", lossless=True),
    "animated.webp": lambda: animation("WEBP"),
    "photograph.avif": lambda: photograph("AVIF"),
    "transparent.avif": lambda: saved(plain("RGBA"), "AVIF"),
    "telephone.heic": lambda: photograph("HEIF"),
    "telephone.heif": lambda: photograph("HEIF"),
    "entities.svg": lambda: b'<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + svg(b"<text>&a;</text>"),
    "drawing.svg": lambda: svg(b""),
    "script.svg": lambda: svg(b"<script>alert(1)</script>"),
    "handler.svg": lambda: svg(b'<rect width="9" height="9" onload="alert(1)"/>'),
    "outside.svg": lambda: svg(b'<image href="https://elsewhere.example/x.png"/>'),
    "html inside.svg": lambda: svg(b"<foreignObject><iframe src='/'/></foreignObject>"),
    "åäö ligature ﬁ.png": lambda: saved(plain(), "PNG"),
}
REFUSED = {
    "empty.png": lambda: b"",
    "text.png": lambda: b"no picture",
    "cut in half.jpg": lambda: saved(plain(size=(900, 900), colour="teal"), "JPEG")[:700],
    "cut in half.png": lambda: saved(plain(size=(900, 900), colour="teal"), "PNG")[:300],
    "cut in half.gif": lambda: saved(plain("P", size=(900, 900)), "GIF")[:60],
    "cut in half.webp": lambda: photograph("WEBP")[:40],
    "cut in half.avif": lambda: photograph("AVIF")[:200],
    "cut in half.heic": lambda: photograph("HEIF")[:200],
    "scan.tif": lambda: saved(plain(), "TIFF"),
    "scan called png.png": lambda: saved(plain(), "TIFF"),
    "bitmap.bmp": lambda: saved(plain(), "BMP"),
    "postscript.png": lambda: b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n",
    "not closed.svg": lambda: b"<svg xmlns='http://www.w3.org/2000/svg'><g>",
    "too many pixels.png": lambda: saved(plain("1", size=(8_000, 7_000)), "PNG"),
}
