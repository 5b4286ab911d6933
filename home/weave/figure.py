"""Places a motif in a cloth: in its own colour, a second colour and, where needed, a contour."""

from home.weave.motifs import MOTIFS

AROUND = ((0, -1), (-1, 0), (1, 0), (0, 1))


def contour_of(bitmap):
    """Return the squares around a motif as a bitmap, two squares wider and higher than it."""
    width, height = len(bitmap[0]) + 2, len(bitmap) + 2
    inked = {
        (x + 1, y + 1) for y, row in enumerate(bitmap) for x, mark in enumerate(row) if mark != "."
    }
    edge = {(x + dx, y + dy) for x, y in inked for dx, dy in AROUND} - inked
    return tuple(
        "".join("o" if (x, y) in edge else "." for x in range(width)) for y in range(height)
    )


def doubled(bitmap):
    """Return the bitmap at twice its size, less one row and column: its sides stay odd."""
    middle = len(bitmap) // 2
    rows = [row for y, row in enumerate(bitmap) for row in [row] * (1 if y == middle else 2)]
    half = len(bitmap[0]) // 2
    return tuple(
        "".join(mark * (1 if x == half else 2) for x, mark in enumerate(row)) for row in rows
    )


def place(
    grid,
    scheme,
    bitmap,
    middle,
    thread,
    ground=None,
):
    """Draw a motif around a square, on the scheme's ground unless another is given."""
    ground = ground or scheme.ground
    contour = scheme.contour_on(ground, thread)
    if contour:
        grid.stamp(contour_of(bitmap), *middle, {"o": contour})
    heart = scheme.heart_on(ground, thread)
    grid.stamp(bitmap, *middle, {"#": thread, "x": heart, "+": heart})


def large(thread):
    """Return the large bitmap of the goal whose thread this is."""
    return MOTIFS[int(thread)].large


def small(thread):
    """Return the small bitmap of the goal whose thread this is."""
    return MOTIFS[int(thread)].small
