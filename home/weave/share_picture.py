"""The Open Graph picture of a page, shown with links to it: its title above a woven band."""

from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from home.weave.grid import Grid
from home.weave.layouts import hanging
from home.weave.palette import DEFAULT
from home.weave.raster import to_woven_image
from home.weave.scheme import choose_scheme
from home.weave.seeded_random import SeededRandom

# In pixels, except for BAND_SIZE, in squares: a little wider than the picture, as it has to be odd.
WIDTH, HEIGHT = 1200, 630
SQUARE_SIDE = 9
BAND_SIZE = (135, 27)
MARGIN = 72
KICKER_SIZE = 30
TITLE_SIZES = (96, 76, 68, 60, 54, 48, 42, 36)
LINE_HEIGHT = 1.16  # times the size of the text
MAX_LINES = 4
PNG_COLOURS = 96
FONT_DIRECTORY = Path(__file__).resolve().parents[2] / "site" / "static" / "site" / "fonts"


def share_picture(
    title,
    kicker,
    goals,
    key,
    font=None,
    bold=None,
    theme=DEFAULT.light,
):
    """Return a PNG of 1200×630 pixels, always the same for the same arguments.

    `kicker` is the short line above the title. `font` and `bold` are paths of font files that
    FreeType reads (also WOFF2); the defaults are the fonts of the site, or Pillow's own, which
    lacks Swedish letters. Raises OSError for a file that is not a font.
    """
    picture = Image.new("RGB", (WIDTH, HEIGHT), theme.paper)
    cloth = to_woven_image(woven_band(goals, key), theme, SQUARE_SIDE)
    top = HEIGHT - cloth.height
    picture.paste(cloth, ((WIDTH - cloth.width) // 2, top))
    draw = ImageDraw.Draw(picture)
    regular, heavy = (
        font or bundled_font("*next.woff2", "*.ttf"),
        bold or font or bundled_font("*bold*.ttf"),
    )
    draw.text((MARGIN, 58), kicker, theme.ink_soft, load_font(regular, KICKER_SIZE))
    draw_title(draw, title, (MARGIN, 112), top - 112 - 24, heavy, theme.ink)
    return png(picture)


def woven_band(goals, key):
    """Return the band as a grid: the motifs of the goals in one row between borders."""
    known_goals = [goal for goal in dict.fromkeys(goals) if 1 <= goal <= 6]
    rng = SeededRandom("share", key)
    scheme = choose_scheme(known_goals or [rng.below(6) + 1], rng)
    grid = Grid(*BAND_SIZE, scheme.ground)
    hanging(grid, scheme, rng)
    return grid


def bundled_font(*patterns):
    """Return the path of the site's first font that matches one of the patterns, in their order."""
    return next((path for name in patterns for path in sorted(FONT_DIRECTORY.glob(name))), None)


def load_font(font, size):
    """Return the font at a size in pixels."""
    return ImageFont.truetype(str(font), size) if font else ImageFont.load_default(size=size)


def draw_title(
    draw,
    title,
    position,
    room,
    font,
    ink,
):
    """Draw the title in the largest size that fits `room` (pixels) below `position` (x, y).

    In the smallest size it is truncated with an ellipsis.
    """
    for size in TITLE_SIZES:
        sized_font = load_font(font, size)
        lines = wrapped(title, WIDTH - 2 * MARGIN, sized_font.getlength)
        max_lines = min(MAX_LINES, int(room / (size * LINE_HEIGHT)))
        if len(lines) <= max_lines:
            break
    for number, line in enumerate(shortened(lines, max_lines)):
        draw.text(
            (position[0], position[1] + round(number * size * LINE_HEIGHT)), line, ink, sized_font
        )


def shortened(lines, max_lines):
    """Return at most `max_lines` lines, with an ellipsis where some were left out."""
    if len(lines) <= max_lines:
        return lines
    return [*lines[: max_lines - 1], lines[max_lines - 1].rstrip(" -,.") + " …"]


def wrapped(text, width, length):
    """Return the text as lines no longer than `width`; a word longer than a line is hyphenated.

    length: a function that returns the length of a text in the unit of `width`.
    """
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
    """Return [word], or its parts with hyphens if it is longer than a line."""
    parts = []
    while length(word) > width and len(word) > 2:
        fitting = (n for n in range(len(word) - 1, 1, -1) if length(word[:n] + "-") <= width)
        end = next(fitting, 1)
        parts.append(word[:end] + "-")
        word = word[end:]
    return [*parts, word]


def png(picture):
    """Return the picture as a PNG with a palette of PNG_COLOURS colours."""
    few = picture.quantize(PNG_COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    stream = BytesIO()
    few.save(stream, "PNG", optimize=True)
    return stream.getvalue()
