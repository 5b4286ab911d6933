"""The compositions of a cloth: each layout fills a grid with the motifs of its goals.

A layout is a function of the grid (filled with the ground), the colour scheme and a SeededRandom.
It is symmetric left to right and works for every grid with odd sides from 41×37 squares.
"""

from home.weave.bands import BANDS, draw_band
from home.weave.motif_drawing import doubled, draw_motif, large, small

BORDERS = ("steps", "teeth", "zigzag", "diamonds", "hourglasses", "crosses", "chequer")
# Sides of the large and the small motifs, in squares.
LARGE_SIDE, SMALL_SIDE = 15, 7


def hanging(grid, scheme, rng):
    """Draw one row of large motifs between bands, as on a wall hanging."""
    middle, y = grid.centre
    border_bands(grid, scheme, rng, (grid.height - LARGE_SIDE - 4) // 2)
    for step, x in motif_columns(middle, rng.pick((18, 20, 22)), grid.width):
        draw_motif(grid, scheme, large(scheme.thread(step)), (x, y), scheme.thread(step))


def medallion(grid, scheme, rng):
    """Draw one motif inside octagonal or diagonal rings, and small motifs in the corners."""
    middle, y = grid.centre
    distance = rng.pick((octagonal, diagonal))
    profile = rings(scheme, rng)
    for row in range(grid.height):
        for x in range(grid.width):
            ring = distance(abs(x - middle), abs(row - y)) - LARGE_SIDE * 2 // 3
            if 0 <= ring < len(profile):
                grid.put(x, row, profile[ring])
    draw_motif(grid, scheme, large(scheme.thread(0)), grid.centre, scheme.thread(0))
    scattered_squares(
        grid, scheme, lambda x, y: distance(x, y) - LARGE_SIDE * 2 // 3 > len(profile)
    )
    for across in (-1, 1):
        for down in (-1, 1):
            corner = middle + across * (middle - 5), y + down * (y - 5)
            draw_motif(grid, scheme, small(scheme.thread(1)), corner, scheme.thread(1))


def scattered_squares(grid, scheme, outside):
    """Draw single squares at regular distances on the ground, except near the corners.

    outside: a function of the distances from the middle (across, down) that returns whether a
    square is outside the rings.
    """
    middle, y = grid.centre
    for row in range(y % 4, grid.height, 4):
        for x in range(middle % 4, grid.width, 4):
            across, down = abs(x - middle), abs(row - y)
            corner = across > middle - 11 and down > y - 11
            if (across + down) % 8 == 0 and outside(across, down) and not corner:
                grid.put(x, row, scheme.second_colour_on(scheme.ground, scheme.thread(0)))


def rings(scheme, rng):
    """Return the symbols of the rings from the inside out, one for each square of distance."""
    widths = (
        (scheme.contour, 1),
        (scheme.thread(0), rng.pick((1, 2))),
        (scheme.second_ground, rng.pick((2, 3, 4))),
        (scheme.thread(1), 2),
        (scheme.contour, 1),
    )
    return [symbol for symbol, width in widths for _ in range(width)]


def octagonal(across, down):
    """Return the distance from the middle whose rings have eight sides."""
    return max(across, down, (across + down) * 2 // 3)


def diagonal(across, down):
    """Return the distance from the middle whose rings are squares standing on a corner."""
    return (across + down) * 3 // 4


def net(grid, scheme, rng):
    """Draw a net of stepped diagonals with a motif in each mesh."""
    middle, y = grid.centre
    reach = max(extent(large(thread)) for thread in scheme.threads) + rng.pick((3, 5))
    for row in range(grid.height):
        for x in range(grid.width):
            near = (
                distance_to_line(x - middle + row - y, reach),
                distance_to_line(x - middle - row + y, reach),
            )
            if max(near) < 4 or min(near) < 2:
                grid.put(x, row, scheme.accent if max(near) < 4 else scheme.contour)
    for down in range(-3, 4):
        thread = scheme.thread(down)
        for step, x in motif_columns(middle, reach, grid.width):
            if (step + down) % 2 == 0:
                draw_motif(grid, scheme, large(thread), (x, y + down * reach), thread)


def extent(bitmap):
    """Return the greatest Manhattan distance of a motif's squares from its middle."""
    middle = len(bitmap) // 2
    return max(
        abs(x - middle) + abs(y - middle)
        for y, row in enumerate(bitmap)
        for x, mark in enumerate(row)
        if mark != "."
    )


def distance_to_line(diagonal_number, reach):
    """Return the distance in squares from a diagonal to the nearest line of the net."""
    return abs((diagonal_number % (2 * reach)) - reach)


def cushion(grid, scheme, rng):
    """Draw fields on two alternating grounds, a motif in each, as on a carriage cushion."""
    side, pitch = LARGE_SIDE + 2, LARGE_SIDE + 3
    rows, reach = (grid.height - 1) // pitch, (grid.width - 1) // pitch // 2
    top = (grid.height - rows * pitch + 1) // 2
    grounds = (scheme.ground, rng.pick((scheme.contour, scheme.ground)))
    grid.fill(0, 0, grid.width, grid.height, scheme.second_ground)
    if top > 2:
        stitched_frame(grid, scheme)
    for row in range(rows):
        for step in range(-reach, reach + 1):
            x, y = grid.centre[0] + step * pitch, top + row * pitch + side // 2
            ground = grounds[(step + row) % 2]
            grid.fill(x - side // 2, y - side // 2, side, side, ground)
            thread = scheme.thread(abs(step) + row)
            draw_motif(grid, scheme, large(thread), (x, y), thread, ground)


def stitched_frame(grid, scheme):
    """Draw a line of stitches of three squares, one square inside the edge."""
    for x in range(grid.width):
        if abs(x - grid.centre[0]) % 4 != 2:
            for y in (1, grid.height - 2):
                grid.put(x, y, scheme.contour)
    for y in range(grid.height):
        if abs(y - grid.centre[1]) % 4 != 2:
            for x in (1, grid.width - 2):
                grid.put(x, y, scheme.contour)


def single(grid, scheme, rng):
    """Draw one motif at twice its size, and a column of small ones on each side."""
    middle, y = grid.centre
    border_bands(grid, scheme, rng, (grid.height - 2 * LARGE_SIDE - 1) // 2)
    draw_motif(grid, scheme, doubled(large(scheme.thread(0))), grid.centre, scheme.thread(0))
    side = (LARGE_SIDE + middle) // 2 + 1
    for x in (middle - side, middle + side):
        for down in (-1, 0, 1):
            thread = scheme.thread(down + len(scheme.threads) - 1)
            draw_motif(grid, scheme, small(thread), (x, y + down * (SMALL_SIDE + 3)), thread)


def stripes(grid, scheme, rng):
    """Draw rows of small motifs on two alternating grounds, with lines between them."""
    middle, y = grid.centre
    pitch, height = rng.pick((10, 12)), SMALL_SIDE + 4
    for down in (-1, 0, 1):
        ground = scheme.second_ground if down == 0 else scheme.ground
        grid.fill(0, y + down * height - height // 2, grid.width, height, ground)
        thread = scheme.thread(down)
        for _, x in motif_columns(middle, pitch, grid.width):
            draw_motif(grid, scheme, small(thread), (x, y + down * height), thread, ground)
    for down in (-1, 1):
        grid.fill(0, y + down * (height // 2), grid.width, 1, scheme.contour)
    border_bands(grid, scheme, rng, (grid.height - 3 * height) // 2)


def motif_columns(middle, pitch, width):
    """Yield (step, column) for motifs `pitch` squares apart along a row; step 0 is the middle."""
    reach = (width // 2 + LARGE_SIDE // 2) // pitch
    for step in range(-reach, reach + 1):
        yield step, middle + step * pitch


def border_bands(grid, scheme, rng, depth):
    """Draw bands on the second ground, `depth` rows high, along the upper and the lower edge."""
    for y in (0, grid.height - depth):
        grid.fill(0, y, grid.width, depth, scheme.second_ground)
    threads = [
        t for t in (*scheme.threads, scheme.accent, scheme.contour) if t != scheme.second_ground
    ]
    y = 0
    for name in ["line", *rng.shuffled(BORDERS)]:
        height = len(BANDS[name])
        if y + height + 2 <= depth and not (name == "line" and depth < 6):
            mirrored_band(grid, scheme, name, y, rng.pick(threads))
            y += height + 1
    for inner in (depth - 1, grid.height - depth):
        grid.fill(0, inner, grid.width, 1, scheme.contour)


def mirrored_band(grid, scheme, name, y, thread):
    """Draw a band of one thread from row `y` down, and its mirror image from the lower edge up."""
    rows = BANDS[name]
    symbols = {"a": thread, "b": scheme.accent if thread != scheme.accent else scheme.contour}
    draw_band(grid, rows[::-1], y, symbols)
    draw_band(grid, rows, grid.height - y - len(rows), symbols)


LAYOUTS = (hanging, medallion, net, cushion, single, stripes)
