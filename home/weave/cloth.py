"""The fields of the front page's cloth: one square drawing for each case."""

from home.weave import svg
from home.weave.figure import contour_of, large
from home.weave.grid import DARK, PALE, Grid
from home.weave.scheme import NEAR
from home.weave.seeded_random import SeededRandom

SIDE = 21
# Seven grounds in turn: in rows of two to six fields, fields above each other seldom agree.
GROUNDS = (DARK, "2", PALE, "5", DARK, PALE, "4")
INSTEAD = {"2": DARK, "4": DARK, "5": PALE}


def field_svg(key, goals, ordinal):
    """Return one field: the motif of the first goal, framed in the colours of the others.

    `key` never changes for the case; `goals` are numbers, 1 to 6; `ordinal` is the place of the
    field on the cloth, from 0. A field is at most 1.2 kB, so that thirty fit on a page.
    """
    grid = field_grid(key, goals, ordinal)
    start = svg.opening("weave woven weave-field", f"0 0 {SIDE} {SIDE}")
    return start + svg.squares(grid) + svg.weft(SIDE, SIDE) + "</svg>"


def field_grid(key, goals, ordinal):
    """Return the field as a grid of colours."""
    rng = SeededRandom("field", key)
    threads = [str(goal) for goal in goals if 1 <= goal <= 6] or ["2"]
    ground = GROUNDS[ordinal % len(GROUNDS)]
    ground = INSTEAD.get(ground, ground) if ground in threads else ground
    grid = Grid(SIDE, SIDE, ground)
    contour = DARK if ground == PALE else PALE
    rng.pick(FRAMES)(grid, threads[1 % len(threads)], contour)
    if threads[0] in NEAR.get(ground, ""):
        grid.stamp(contour_of(large(threads[0])), *grid.centre, {"o": contour})
    heart = threads[-1] if threads[-1] not in (threads[0], ground) else contour
    grid.stamp(large(threads[0]), *grid.centre, {"#": threads[0], "x": heart, "+": heart})
    return grid


def line_frame(grid, thread, contour):
    """A line around the field."""
    frame(grid, lambda x, y: thread)


def stitched_frame(grid, thread, contour):
    """Long stitches around the field, one square between them."""
    frame(grid, lambda x, y: thread if (x + y) % 4 else contour)


def corner_frame(grid, thread, contour):
    """Steps in the corners, the sides left open."""
    reach = 5
    frame(grid, lambda x, y: contour)
    for y in range(1, reach):
        for x in range(1, reach - y):
            for column in (x, SIDE - 1 - x):
                for row in (y, SIDE - 1 - y):
                    grid.put(column, row, thread)


def frame(grid, colour):
    """Colour the outermost squares; `colour` is asked with the distance from the middle."""
    last, middle = SIDE - 1, SIDE // 2
    for place in range(SIDE):
        for x, y in ((place, 0), (place, last), (0, place), (last, place)):
            grid.put(x, y, colour(abs(x - middle), abs(y - middle)))


FRAMES = (line_frame, stitched_frame, corner_frame)
