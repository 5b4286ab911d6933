"""The picture that a link is shown with elsewhere (Open Graph): a title over a woven band."""

from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from home.weave.demo_picture import demo_picture
from home.weave.grid import Grid
from home.weave.layouts import hanging
from home.weave.palette import DEFAULT
from home.weave.raster import woven
from home.weave.scheme import choose
from home.weave.seeded_random import SeededRandom

# Whoever makes pictures finds both kinds here.
__all__ = ["demo_picture", "share_picture"]

WIDTH, HEIGHT = 1200, 630
SIDE = 9
CLOTH = (135, 27)  # squares; a little wider than the picture, so that the middle is a square
MARGIN = 72
KICKER_SIZE = 30
TITLE_SIZES = (96, 76, 68, 60, 54, 48, 42, 36)
LEADING = 1.16
MOST_LINES = 4
COLOURS = 96
BUNDLED = Path(__file__).resolve().parents[2] / "site" / "static" / "site" / "fonts"


def share_picture(
    title,
    kicker,
    goals,
    key,
    font=None,
    bold=None,
    theme=DEFAULT.light,
):
    """A PNG of 1200×630 pixels, the same for ever for the same arguments.

    `kicker` is the short line above the title. `font` and `bold` are paths of font files that
    FreeType reads (also WOFF2); without them the fonts that the site bundles, and where there are
    none Pillow's own, which lacks Swedish letters. OSError for a file that is no font.
    """
    picture = Image.new("RGB", (WIDTH, HEIGHT), theme.paper)
    cloth = woven(band(goals, key), theme, SIDE)
    top = HEIGHT - cloth.height
    picture.paste(cloth, ((WIDTH - cloth.width) // 2, top))
    draw = ImageDraw.Draw(picture)
    regular, heavy = font or bundled("*next.woff2", "*.ttf"), bold or font or bundled("*bold*.ttf")
    draw.text((MARGIN, 58), kicker, theme.ink_soft, loaded(regular, KICKER_SIZE))
    set_title(draw, title, (MARGIN, 112), top - 112 - 24, heavy, theme.ink)
    return encoded(picture)


def band(goals, key):
    """The woven band: the goals' motifs in one row between borders."""
    serves = [goal for goal in dict.fromkeys(goals) if 1 <= goal <= 6]
    rng = SeededRandom("share", key)
    scheme = choose(serves or [rng.below(6) + 1], rng)
    grid = Grid(*CLOTH, scheme.ground)
    hanging(grid, scheme, rng)
    return grid


def bundled(*patterns):
    """The first font of the site whose file name fits the first pattern that fits any."""
    return next((path for name in patterns for path in sorted(BUNDLED.glob(name))), None)


def loaded(font, size):
    """The font at a size in pixels."""
    return ImageFont.truetype(str(font), size) if font else ImageFont.load_default(size=size)


def set_title(
    draw,
    title,
    at,
    room,
    font,
    ink,
):
    """Write the title in the largest size that fits; the smallest one is cut with an ellipsis."""
    for size in TITLE_SIZES:
        face = loaded(font, size)
        lines = wrapped(title, WIDTH - 2 * MARGIN, face.getlength)
        most = min(MOST_LINES, int(room / (size * LEADING)))
        if len(lines) <= most:
            break
    for number, line in enumerate(shortened(lines, most)):
        draw.text((at[0], at[1] + round(number * size * LEADING)), line, ink, face)


def shortened(lines, most):
    """The lines that there is room for, with an ellipsis where some were left out."""
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], lines[most - 1].rstrip(" -,.") + " …"]


def wrapped(text, width, length):
    """The text as lines no longer than `width`; a compound longer than a line is divided."""
    lines = [""]
    for word in text.split():
        for part in divided(word, width, length):
            joined = f"{lines[-1]} {part}".strip()
            if length(joined) <= width:
                lines[-1] = joined
            else:
                lines.append(part)
    return [line for line in lines if line] or [""]


def divided(word, width, length):
    """The word whole, or in parts with hyphens where it is longer than a line."""
    parts = []
    while length(word) > width and len(word) > 2:
        fitting = (n for n in range(len(word) - 1, 1, -1) if length(word[:n] + "-") <= width)
        end = next(fitting, 1)
        parts.append(word[:end] + "-")
        word = word[end:]
    return [*parts, word]


def encoded(picture):
    """The picture as a PNG of few colours, which is all a weave has."""
    few = picture.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    stream = BytesIO()
    few.save(stream, "PNG", optimize=True)
    return stream.getvalue()
