"""Draws a motif into a cloth: in its thread, a second colour and, where needed, a contour."""

from home.weave.motifs import MOTIFS

# The (dx, dy) of the four squares beside a square.
NEIGHBOURS = ((0, -1), (-1, 0), (1, 0), (0, 1))


def contour_of(bitmap):
    """Return the contour of a motif, marked "o", as a bitmap two squares wider and higher."""
    width, height = len(bitmap[0]) + 2, len(bitmap) + 2
    filled = {
        (x + 1, y + 1) for y, row in enumerate(bitmap) for x, mark in enumerate(row) if mark != "."
    }
    edge = {(x + dx, y + dy) for x, y in filled for dx, dy in NEIGHBOURS} - filled
    return tuple(
        "".join("o" if (x, y) in edge else "." for x in range(width)) for y in range(height)
    )


def doubled(bitmap):
    """Return the bitmap at twice its size, less one row and column so that its sides are odd."""
    middle = len(bitmap) // 2
    rows = [row for y, row in enumerate(bitmap) for row in [row] * (1 if y == middle else 2)]
    half = len(bitmap[0]) // 2
    return tuple(
        "".join(mark * (1 if x == half else 2) for x, mark in enumerate(row)) for row in rows
    )


def draw_motif(
    grid,
    scheme,
    bitmap,
    middle,
    thread,
    ground=None,
):
    """Draw a motif with its middle on the square `middle` (x, y).

    thread: the symbol of its colour. ground: the symbol behind it, by default the scheme's ground.
    """
    ground = ground or scheme.ground
    contour = scheme.contour_on(ground, thread)
    if contour:
        grid.stamp(contour_of(bitmap), *middle, {"o": contour})
    second_colour = scheme.second_colour_on(ground, thread)
    grid.stamp(bitmap, *middle, {"#": thread, "x": second_colour, "+": second_colour})


def large(thread):
    """Return the large bitmap of the goal whose thread this is."""
    return MOTIFS[int(thread)].large


def small(thread):
    """Return the small bitmap of the goal whose thread this is."""
    return MOTIFS[int(thread)].small
