"""The compositions of a cloth: each layout fills a grid with the motifs of its goals.

Every layout is symmetric left to right and works on any odd number of squares from 41×37. A
layout takes the grid (filled with the ground), the colour scheme and a SeededRandom.
"""

from home.weave.bands import BANDS, lay
from home.weave.figure import doubled, large, place, small

BORDERS = ("steps", "teeth", "zigzag", "diamonds", "hourglasses", "crosses", "chequer")
LARGE, SMALL = 15, 7


def hanging(grid, scheme, rng):
    """One row of large motifs between bands, as on a hanging for the wall."""
    middle, y = grid.centre
    edges(grid, scheme, rng, (grid.height - LARGE - 4) // 2)
    for step, x in steps(middle, rng.pick((18, 20, 22)), grid.width):
        place(grid, scheme, large(scheme.thread(step)), (x, y), scheme.thread(step))


def medallion(grid, scheme, rng):
    """One motif inside rings of eight sides or four, small ones in the corners."""
    middle, y = grid.centre
    distance = rng.pick((octagonal, diagonal))
    profile = rings(scheme, rng)
    for row in range(grid.height):
        for x in range(grid.width):
            ring = distance(abs(x - middle), abs(row - y)) - LARGE * 2 // 3
            if 0 <= ring < len(profile):
                grid.put(x, row, profile[ring])
    place(grid, scheme, large(scheme.thread(0)), grid.centre, scheme.thread(0))
    seeds(grid, scheme, lambda x, y: distance(x, y) - LARGE * 2 // 3 > len(profile))
    for across in (-1, 1):
        for down in (-1, 1):
            corner = middle + across * (middle - 5), y + down * (y - 5)
            place(grid, scheme, small(scheme.thread(1)), corner, scheme.thread(1))


def seeds(grid, scheme, outside):
    """Scatter single squares over the ground, where nothing else is and not near the corners."""
    middle, y = grid.centre
    for row in range(y % 4, grid.height, 4):
        for x in range(middle % 4, grid.width, 4):
            across, down = abs(x - middle), abs(row - y)
            corner = across > middle - 11 and down > y - 11
            if (across + down) % 8 == 0 and outside(across, down) and not corner:
                grid.put(x, row, scheme.heart_on(scheme.ground, scheme.thread(0)))


def rings(scheme, rng):
    """Return the symbols of the rings from the inside out, one for each square of distance."""
    widths = (
        (scheme.contour, 1),
        (scheme.thread(0), rng.pick((1, 2))),
        (scheme.second, rng.pick((2, 3, 4))),
        (scheme.thread(1), 2),
        (scheme.contour, 1),
    )
    return [symbol for symbol, width in widths for _ in range(width)]


def octagonal(across, down):
    """Distance that makes rings of eight sides."""
    return max(across, down, (across + down) * 2 // 3)


def diagonal(across, down):
    """Distance that makes rings of four sides, standing on a corner."""
    return (across + down) * 3 // 4


def net(grid, scheme, rng):
    """A net of stepped diagonals with a motif in each mesh."""
    middle, y = grid.centre
    reach = max(extent(large(thread)) for thread in scheme.threads) + rng.pick((3, 5))
    for row in range(grid.height):
        for x in range(grid.width):
            near = off_line(x - middle + row - y, reach), off_line(x - middle - row + y, reach)
            if max(near) < 4 or min(near) < 2:
                grid.put(x, row, scheme.accent if max(near) < 4 else scheme.contour)
    for down in range(-3, 4):
        thread = scheme.thread(down)
        for step, x in steps(middle, reach, grid.width):
            if (step + down) % 2 == 0:
                place(grid, scheme, large(thread), (x, y + down * reach), thread)


def extent(bitmap):
    """Return how far a motif reaches from its middle (Manhattan distance)."""
    middle = len(bitmap) // 2
    return max(
        abs(x - middle) + abs(y - middle)
        for y, row in enumerate(bitmap)
        for x, mark in enumerate(row)
        if mark != "."
    )


def off_line(diagonal_number, reach):
    """Return how many squares a diagonal is from the nearest line of the net."""
    return abs((diagonal_number % (2 * reach)) - reach)


def cushion(grid, scheme, rng):
    """Fields on two alternating grounds, a motif in each, as on a carriage cushion."""
    side, pitch = LARGE + 2, LARGE + 3
    rows, reach = (grid.height - 1) // pitch, (grid.width - 1) // pitch // 2
    top = (grid.height - rows * pitch + 1) // 2
    grounds = (scheme.ground, rng.pick((scheme.contour, scheme.ground)))
    grid.fill(0, 0, grid.width, grid.height, scheme.second)
    if top > 2:
        stitched_frame(grid, scheme)
    for row in range(rows):
        for step in range(-reach, reach + 1):
            x, y = grid.centre[0] + step * pitch, top + row * pitch + side // 2
            ground = grounds[(step + row) % 2]
            grid.fill(x - side // 2, y - side // 2, side, side, ground)
            thread = scheme.thread(abs(step) + row)
            place(grid, scheme, large(thread), (x, y), thread, ground)


def stitched_frame(grid, scheme):
    """A line of long stitches one square inside the edge."""
    for x in range(grid.width):
        if abs(x - grid.centre[0]) % 4 != 2:
            for y in (1, grid.height - 2):
                grid.put(x, y, scheme.contour)
    for y in range(grid.height):
        if abs(y - grid.centre[1]) % 4 != 2:
            for x in (1, grid.width - 2):
                grid.put(x, y, scheme.contour)


def single(grid, scheme, rng):
    """One motif at twice its size, a column of small ones on each side."""
    middle, y = grid.centre
    edges(grid, scheme, rng, (grid.height - 2 * LARGE - 1) // 2)
    place(grid, scheme, doubled(large(scheme.thread(0))), grid.centre, scheme.thread(0))
    side = (LARGE + middle) // 2 + 1
    for x in (middle - side, middle + side):
        for down in (-1, 0, 1):
            thread = scheme.thread(down + len(scheme.threads) - 1)
            place(grid, scheme, small(thread), (x, y + down * (SMALL + 3)), thread)


def stripes(grid, scheme, rng):
    """Rows of small motifs on two alternating grounds, lines between them."""
    middle, y = grid.centre
    pitch, height = rng.pick((10, 12)), SMALL + 4
    for down in (-1, 0, 1):
        ground = scheme.second if down == 0 else scheme.ground
        grid.fill(0, y + down * height - height // 2, grid.width, height, ground)
        thread = scheme.thread(down)
        for _, x in steps(middle, pitch, grid.width):
            place(grid, scheme, small(thread), (x, y + down * height), thread, ground)
    for down in (-1, 1):
        grid.fill(0, y + down * (height // 2), grid.width, 1, scheme.contour)
    edges(grid, scheme, rng, (grid.height - 3 * height) // 2)


def steps(middle, pitch, width):
    """Yield places along a row, from the middle to both sides, as (number of steps, column)."""
    reach = (width // 2 + LARGE // 2) // pitch
    for step in range(-reach, reach + 1):
        yield step, middle + step * pitch


def edges(grid, scheme, rng, depth):
    """Bands on the second ground along the upper edge, mirrored along the lower, `depth` rows."""
    for y in (0, grid.height - depth):
        grid.fill(0, y, grid.width, depth, scheme.second)
    threads = [t for t in (*scheme.threads, scheme.accent, scheme.contour) if t != scheme.second]
    y = 0
    for name in ["line", *rng.shuffled(BORDERS)]:
        height = len(BANDS[name])
        if y + height + 2 <= depth and not (name == "line" and depth < 6):
            band(grid, scheme, name, y, rng.pick(threads))
            y += height + 1
    for inner in (depth - 1, grid.height - depth):
        grid.fill(0, inner, grid.width, 1, scheme.contour)


def band(grid, scheme, name, y, thread):
    """A band of one thread from row y down, and its mirror image from the lower edge."""
    rows = BANDS[name]
    symbols = {"a": thread, "b": scheme.accent if thread != scheme.accent else scheme.contour}
    lay(grid, rows[::-1], y, symbols)
    lay(grid, rows, grid.height - y - len(rows), symbols)


LAYOUTS = (hanging, medallion, net, cushion, single, stripes)
