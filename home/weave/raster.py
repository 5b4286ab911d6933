"""Draws a grid in pixels, for pictures outside pages."""

from PIL import Image

from home.weave.grid import DARK, EMPTY, PALE
from home.weave.palette import channels

Colour = tuple[int, int, int]
SHADOW_OPACITY = 0.35


def colours(theme):
    """Return {symbol of a grid: (red, green, blue)}."""
    threads = {str(n): channels(thread) for n, thread in enumerate(theme.threads, start=1)}
    wools = {PALE: channels(theme.wool_pale), DARK: channels(theme.wool_dark)}
    return threads | wools | {EMPTY: channels(theme.paper)}


def to_image(grid, theme):
    """Return the grid as a picture with one pixel for each square."""
    table = colours(theme)
    picture = Image.new("RGB", (grid.width, grid.height))
    picture.putdata([table[symbol] for row in grid.rows for symbol in row])
    return picture


def to_woven_image(grid, theme, side):
    """Return the grid with squares of `side` pixels and a shadow under each row."""
    image = to_image(grid, theme)
    shadow = Image.new("RGB", image.size, theme.wool_dark)
    shaded = Image.blend(image, shadow, SHADOW_OPACITY)
    size = grid.width * side, grid.height * side
    rows = Image.new("L", (1, side), 0)
    rows.putpixel((0, side - 1), 255)
    mask = Image.new("L", size)
    for y in range(0, size[1], side):
        mask.paste(rows.resize((size[0], side), Image.Resampling.NEAREST), (0, y))
    return Image.composite(
        shaded.resize(size, Image.Resampling.NEAREST),
        image.resize(size, Image.Resampling.NEAREST),
        mask,
    )
