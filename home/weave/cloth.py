"""The fields of the front page's cloth: one square drawing for each case."""

from home.weave import svg
from home.weave.grid import DARK, PALE, Grid
from home.weave.motif_drawing import contour_of, doubled, large, small
from home.weave.scheme import LOW_CONTRAST_THREADS
from home.weave.seeded_random import SeededRandom

# Width and height of a field, in squares.
FIELD_SIDE = 21
# From the middle of a field, in squares: to the middle of a quarter, and to the line of a diamond.
QUARTER_OFFSET, DIAMOND_RADIUS = 5, 8
# The grounds of consecutive fields. Seven, so that in rows of two to six fields those above each
# other seldom have the same.
GROUNDS = (DARK, "2", PALE, "5", DARK, PALE, "4")
# The ground instead of one that is also a thread of the field.
ALTERNATIVE_GROUNDS = {"2": DARK, "4": DARK, "5": PALE}


def field_svg(key, goals, ordinal):
    """Return the field of one case as SVG: a motif or pattern in the threads of its goals.

    `key` is the permanent key of the case; `goals` are numbers, 1 to 6; `ordinal` is the index of
    the field on the cloth, from 0. A field is at most 1.2 kB, so that thirty fit on a page.
    """
    grid = field_grid(key, goals, ordinal)
    start = svg.start_tag("weave woven weave-field", f"0 0 {FIELD_SIDE} {FIELD_SIDE}")
    return start + svg.squares(grid) + svg.weft(FIELD_SIDE, FIELD_SIDE) + "</svg>"


def field_grid(key, goals, ordinal):
    """Return the field as a grid of colours."""
    rng = SeededRandom("field", key)
    threads = rotated([str(goal) for goal in goals if 1 <= goal <= 6] or ["2"], ordinal)
    ground = GROUNDS[ordinal % len(GROUNDS)]
    ground = ALTERNATIVE_GROUNDS.get(ground, ground) if ground in threads else ground
    grid = Grid(FIELD_SIDE, FIELD_SIDE, ground)
    contour = DARK if ground == PALE else PALE
    rng.pick(FRAMES)(grid, threads[1 % len(threads)], contour)
    COMPOSITIONS[ordinal % len(COMPOSITIONS)](grid, threads, contour)
    return grid


def rotated(threads, ordinal):
    """Return the threads, starting with another one after each round of compositions."""
    first = ordinal // len(COMPOSITIONS) % len(threads)
    return threads[first:] + threads[:first]


def one_motif(grid, threads, contour):
    """Fill the field with the large motif of the first thread."""
    stamp(grid, large(threads[0]), grid.centre, threads, contour)


def four_motifs(grid, threads, contour):
    """Put a small motif into each quarter, with the threads alternating crosswise.

    A contour around each would take too many bytes; a ground that contrasts is used instead.
    """
    x, y = grid.centre
    grounds = (grid.commonest(), contour, DARK, PALE)
    grid.fill(1, 1, FIELD_SIDE - 2, FIELD_SIDE - 2, contrasting_ground(grounds, threads))
    for number, (across, down) in enumerate(((-1, -1), (1, -1), (1, 1), (-1, 1))):
        thread = threads[number % len(threads)]
        middle = x + across * QUARTER_OFFSET, y + down * QUARTER_OFFSET
        second_colour = PALE if grid.rows[1][1] == DARK else DARK
        grid.stamp(small(thread), *middle, {"#": thread, "x": second_colour, "+": second_colour})


def contrasting_ground(grounds, threads):
    """Return the first ground that contrasts with all threads, else the second of `grounds`."""
    clear = (
        ground
        for ground in grounds
        if not any(
            thread == ground or thread in LOW_CONTRAST_THREADS.get(ground, "") for thread in threads
        )
    )
    return next(clear, grounds[1])


def ringed_motif(grid, threads, contour):
    """Draw a small motif inside the outline of a diamond."""
    draw_rings(grid, [""] * DIAMOND_RADIUS + [contour])
    stamp(grid, small(threads[0]), grid.centre, threads, contour)


def diamonds(grid, threads, contour):
    """Fill the field with a diamond inside another, in the threads, with lines of the contour."""
    profile = [threads[-1]] * 2 + [contour] + [threads[0]] * 3 + [contour] + [threads[-1]] * 2
    draw_rings(grid, [*profile, contour])


def chevrons(grid, threads, contour):
    """Fill the field with chevrons in the first thread, with lines of the contour."""
    profile = [contour, *threads[:1] * 6, contour, *[""] * 4]
    last = FIELD_SIDE - 1
    for row in range(1, last):
        for column in range(1, last):
            symbol = profile[(row + abs(column - grid.centre[0])) % len(profile)]
            if symbol:
                grid.put(column, row, symbol)


def draw_rings(grid, profile):
    """Colour the squares inside the frame by their Manhattan distance from the middle.

    profile: the symbol for each distance, from 0; "" leaves the ring as it is.
    """
    x, y = grid.centre
    for row in range(1, FIELD_SIDE - 1):
        for column in range(1, FIELD_SIDE - 1):
            ring = abs(column - x) + abs(row - y)
            if ring < len(profile) and profile[ring]:
                grid.put(column, row, profile[ring])


def doubled_motif(grid, threads, contour):
    """Fill the field with the small motif of the first thread at twice its size."""
    stamp(grid, doubled(small(threads[0])), grid.centre, threads, contour)


def stamp(grid, bitmap, middle, threads, contour):
    """Draw a motif in the first thread, with a contour where it contrasts too little."""
    ground = grid.commonest()
    if threads[0] in LOW_CONTRAST_THREADS.get(ground, ""):
        grid.stamp(contour_of(bitmap), *middle, {"o": contour})
    second_colour = threads[-1] if threads[-1] not in (threads[0], ground) else contour
    grid.stamp(bitmap, *middle, {"#": threads[0], "x": second_colour, "+": second_colour})


def line_frame(grid, thread, contour):
    """Draw a line around the field."""
    frame(grid, lambda x, y: thread)


def stitched_frame(grid, thread, contour):
    """Draw stitches of three squares around the field, one square between them."""
    frame(grid, lambda x, y: thread if (x + y) % 4 else contour)


def corner_frame(grid, thread, contour):
    """Draw steps in the corners and a plain line along the sides."""
    reach = 5
    frame(grid, lambda x, y: contour)
    for y in range(1, reach):
        for x in range(1, reach - y):
            for column in (x, FIELD_SIDE - 1 - x):
                for row in (y, FIELD_SIDE - 1 - y):
                    grid.put(column, row, thread)


def frame(grid, colour):
    """Colour the outermost squares with `colour(dx, dy)`, the distances from the middle."""
    last, middle = FIELD_SIDE - 1, FIELD_SIDE // 2
    for place in range(FIELD_SIDE):
        for x, y in ((place, 0), (place, last), (0, place), (last, place)):
            grid.put(x, y, colour(abs(x - middle), abs(y - middle)))


FRAMES = (line_frame, stitched_frame, corner_frame)
# Used in turn, so that neighbouring fields with the same single goal differ.
COMPOSITIONS = (one_motif, diamonds, four_motifs, chevrons, ringed_motif, doubled_motif)
