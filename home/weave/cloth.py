"""The fields of the front page's cloth: one square drawing for each case."""

from home.weave import svg
from home.weave.figure import contour_of, doubled, large, small
from home.weave.grid import DARK, PALE, Grid
from home.weave.scheme import NEAR
from home.weave.seeded_random import SeededRandom

SIDE = 21
# Squares from the middle of a field to that of a quarter, and to the line of a diamond.
QUARTER, RING = 5, 8
# Seven grounds in turn: in rows of two to six fields, fields above each other seldom agree.
GROUNDS = (DARK, "2", PALE, "5", DARK, PALE, "4")
INSTEAD = {"2": DARK, "4": DARK, "5": PALE}


def field_svg(key, goals, ordinal):
    """Return one field: the motifs of its goals, framed in the colours of the others.

    `key` never changes for the case; `goals` are numbers, 1 to 6; `ordinal` is the place of the
    field on the cloth, from 0. A field is at most 1.2 kB, so that thirty fit on a page.
    """
    grid = field_grid(key, goals, ordinal)
    start = svg.opening("weave woven weave-field", f"0 0 {SIDE} {SIDE}")
    return start + svg.squares(grid) + svg.weft(SIDE, SIDE) + "</svg>"


def field_grid(key, goals, ordinal):
    """Return the field as a grid of colours."""
    rng = SeededRandom("field", key)
    threads = in_turn([str(goal) for goal in goals if 1 <= goal <= 6] or ["2"], ordinal)
    ground = GROUNDS[ordinal % len(GROUNDS)]
    ground = INSTEAD.get(ground, ground) if ground in threads else ground
    grid = Grid(SIDE, SIDE, ground)
    contour = DARK if ground == PALE else PALE
    rng.pick(FRAMES)(grid, threads[1 % len(threads)], contour)
    COMPOSITIONS[ordinal % len(COMPOSITIONS)](grid, threads, contour)
    return grid


def in_turn(threads, ordinal):
    """Return the threads with another of them first from field to field."""
    first = ordinal // len(COMPOSITIONS) % len(threads)
    return threads[first:] + threads[:first]


def one_motif(grid, threads, contour):
    """Fill the field with the large motif of the first thread."""
    stamp(grid, large(threads[0]), grid.centre, threads, contour)


def four_motifs(grid, threads, contour):
    """Put a small motif into each quarter, the threads in turn crosswise.

    Contours of four motifs would be too many squares: they stand on another ground instead.
    """
    x, y = grid.centre
    grounds = (grid.commonest(), contour, DARK, PALE)
    grid.fill(1, 1, SIDE - 2, SIDE - 2, clear_ground(grounds, threads))
    for number, (across, down) in enumerate(((-1, -1), (1, -1), (1, 1), (-1, 1))):
        thread = threads[number % len(threads)]
        middle = x + across * QUARTER, y + down * QUARTER
        heart = PALE if grid.rows[1][1] == DARK else DARK
        grid.stamp(small(thread), *middle, {"#": thread, "x": heart, "+": heart})


def clear_ground(grounds, threads):
    """Return the first ground from which all threads stand out, else the second."""
    clear = (
        ground
        for ground in grounds
        if not any(thread == ground or thread in NEAR.get(ground, "") for thread in threads)
    )
    return next(clear, grounds[1])


def ringed_motif(grid, threads, contour):
    """Put a small motif into a diamond."""
    draw_rings(grid, [""] * RING + [contour])
    stamp(grid, small(threads[0]), grid.centre, threads, contour)


def diamonds(grid, threads, contour):
    """Fill the field with a diamond inside another, in the threads, with lines of the contour."""
    profile = [threads[-1]] * 2 + [contour] + [threads[0]] * 3 + [contour] + [threads[-1]] * 2
    draw_rings(grid, [*profile, contour])


def chevrons(grid, threads, contour):
    """Fill the field with chevrons in the first thread, with lines of the contour."""
    profile = [contour, *threads[:1] * 6, contour, *[""] * 4]
    last = SIDE - 1
    for row in range(1, last):
        for column in range(1, last):
            symbol = profile[(row + abs(column - grid.centre[0])) % len(profile)]
            if symbol:
                grid.put(column, row, symbol)


def draw_rings(grid, profile):
    """Colour the squares by their Manhattan distance from the middle; "" leaves a ring as it is."""
    x, y = grid.centre
    for row in range(1, SIDE - 1):
        for column in range(1, SIDE - 1):
            ring = abs(column - x) + abs(row - y)
            if ring < len(profile) and profile[ring]:
                grid.put(column, row, profile[ring])


def doubled_motif(grid, threads, contour):
    """Fill the field with the small motif of the first thread at twice its size."""
    stamp(grid, doubled(small(threads[0])), grid.centre, threads, contour)


def stamp(grid, bitmap, middle, threads, contour):
    """Draw a motif in the first thread, with a contour where the ground is too near to it."""
    ground = grid.commonest()
    if threads[0] in NEAR.get(ground, ""):
        grid.stamp(contour_of(bitmap), *middle, {"o": contour})
    heart = threads[-1] if threads[-1] not in (threads[0], ground) else contour
    grid.stamp(bitmap, *middle, {"#": threads[0], "x": heart, "+": heart})


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
# One after the other, so that fields that serve one goal alone differ from their neighbours.
COMPOSITIONS = (one_motif, diamonds, four_motifs, chevrons, ringed_motif, doubled_motif)
