"""Numbers as drawings: a share, a change, a place on a scale, a crowd counted in stitches.

Every figure is decorative (`aria-hidden`): the page says the same numbers in words or a table
beside it. Texts come ready for reading, numbers in the reader's own format. The view is 400
units wide; letters are 16 and 28 units, so they stay readable down to 300 pixels.
"""

from html import escape
from math import ceil

from home.weave import svg
from home.weave.grid import Grid
from home.weave.motifs import MOTIFS

WIDTH = 400
STITCH = 8
MOST_STITCHES = 250
MOST_MOTIFS = 20
STITCHES_IN_A_ROW = 50
MOTIFS_IN_A_ROW = 10
MOTIF_PITCH = 20
QUARTERS = (0, 0.25, 0.5, 0.75, 1)
# The height of a line of text below a scale.
LABEL = 20


def share_svg(share, value, goal=2, ends=("", "")):
    """A bar of which a share (0–1) is woven; `value` is its text, such as "75 %".

    ends: what is written below the start and the end of the bar.
    """
    filled = min(max(share, 0.0), 1.0) * WIDTH
    ticks = "".join(f"M{1 + quarter * (WIDTH - 2):g} 66v6" for quarter in QUARTERS)
    return figure(
        74 + LABEL * any(ends),
        text(value, 0, 26, size=28, name="figure-value"),
        bar(0, 38, filled, f"thread-{goal}"),
        bare(filled, 38, WIDTH - filled),
        f'<path class="axis" stroke-width="1" d="{ticks}"/>',
        ends_of_scale(ends, 90),
    )


def change_svg(
    before,
    after,
    texts,
    labels,
    goal=2,
    scale=(0.0, 0.0),
    ends=("", ""),
):
    """Two bars from the same zero, before and after; texts and labels in that order.

    scale: the least and the greatest value of the drawings beside it; it is made wide enough for
    both bars. ends: what is written below the ends of the scale.
    """
    low, high = min(0.0, before, after, *scale), max(0.0, before, after, *scale)
    unit = WIDTH / (high - low or 1)
    rows = ((before, "before", 0), (after, f"thread-{goal}", 66))
    parts = []
    for (value, name, y), said, label in zip(rows, texts, labels, strict=True):
        parts += [
            text(label, 0, y + 20),
            text(said, WIDTH, y + 20, name="figure-value", anchor="end"),
            bar((min(0.0, value) - low) * unit, y + 28, abs(value) * unit, name),
        ]
    zero = min(max(-low * unit, 0.5), WIDTH - 0.5)
    axis = f'<path class="axis" stroke-width="1" d="M{zero:g} 26v28m0 38v28"/>'
    if not any(ends):
        return figure(124, *parts, axis)
    line = f'<path class="axis" stroke-width="1" d="M.5 126v6M{WIDTH - 0.5} 126v6M0 126H{WIDTH}"/>'
    return figure(150, *parts, axis, line, ends_of_scale(ends, 148))


def ends_of_scale(ends, y):
    """Return what is written below the start and the end of a scale."""
    start, end = ends
    return "".join(
        text(said, x, y, anchor=anchor)
        for said, x, anchor in ((start, 0, "start"), (end, WIDTH, "end"))
        if said
    )


def scale_svg(value, low, high, texts, goal=2):
    """A stitch on a scale from low to high; texts are the value's, the low and the high end's.

    A value outside the scale is drawn at the nearest end.
    """
    place = min(max((value - low) / (high - low or 1), 0.0), 1.0)
    x = 14 + place * (WIDTH - 28)
    anchor = "start" if place < 0.15 else "end" if place > 0.85 else "middle"
    at = {"start": 0, "middle": x, "end": WIDTH}[anchor]
    said, start, end = texts
    line = f"M14 45v16M{WIDTH - 14} 45v16M14 53H{WIDTH - 14}"
    return figure(
        92,
        text(said, at, 26, size=28, name="figure-value", anchor=anchor),
        f'<path class="axis" stroke-width="2" d="{line}"/>',
        f'<g transform="translate({x - 14:g} 39) scale(4)">{stitched_dot(goal)}</g>',
        text(start, 0, 86),
        text(end, WIDTH, 86, anchor="end"),
    )


def crowd_svg(count, goal=2, largest=0):
    """As many stitches as there are people or things; motifs when they are few.

    largest: the largest count among the drawings beside it, which are drawn alike. See
    `stitch_worth` for how many each stitch stands for.
    """
    largest = max(count, largest)
    drawn = ceil(max(count, 0) / stitch_worth(largest))
    return motifs(drawn, goal) if largest <= MOST_MOTIFS else stitches(drawn, goal)


def stitch_worth(count):
    """How many each stitch stands for: 1, 2, 5, 10, 20 … so that the stitches can be taken in."""
    magnitudes = (10**power for power in range(19))
    worths = (digit * magnitude for magnitude in magnitudes for digit in (1, 2, 5))
    return next(worth for worth in worths if count <= worth * MOST_STITCHES)


def motifs(count, goal):
    """The goal's motif, ten in a row."""
    rows = max(1, ceil(count / MOTIFS_IN_A_ROW))
    grid = Grid(MOTIFS_IN_A_ROW * MOTIF_PITCH, rows * MOTIF_PITCH)
    for place in range(count):
        down, across = divmod(place, MOTIFS_IN_A_ROW)
        middle = across * MOTIF_PITCH + 7, down * MOTIF_PITCH + 7
        grid.stamp(MOTIFS[goal].large, *middle, {"#": str(goal), "x": str(goal)})
    return figure(rows * 40 - 10, f'<g transform="scale(2)">{svg.squares(grid)}</g>')


def stitches(count, goal):
    """Rows of fifty stitches, the last one as far as they go."""
    rows = ceil(count / STITCHES_IN_A_ROW)
    lines = "".join(
        f"M1 {row * 11 + 5}H{STITCH * min(STITCHES_IN_A_ROW, count - row * STITCHES_IN_A_ROW)}"
        for row in range(rows)
    )
    drawing = f'<path class="thread-{goal}" stroke-width="9" stroke-dasharray="6 2" d="{lines}"/>'
    return figure(rows * 11, drawing)


def figure(height, *parts):
    """The parts on a view of the common width."""
    start = svg.opening("weave weave-figure", f"0 0 {WIDTH} {height}")
    return start + "".join(parts) + "</svg>"


def text(
    said,
    x,
    y,
    size=16,
    name="figure-text",
    anchor="start",
):
    """A line of text with its foot at (x, y)."""
    return (
        f'<text class="{name}" x="{x:g}" y="{y:g}" font-size="{size}" text-anchor="{anchor}">'
        f"{escape(said)}</text>"
    )


def bar(x, y, length, name):
    """A woven bar three stitches high; nothing for no length."""
    if length <= 0:
        return ""
    return (
        f'<path class="{name}" d="M{x:g} {y}h{length:g}v24h-{length:g}z"/>'
        f'<g transform="translate({x:g} {y}) scale({STITCH})">{svg.weft(length / STITCH, 3)}</g>'
    )


def bare(x, y, length):
    """The warp where a bar is not woven, framed so that the whole is seen."""
    if length <= 0:
        return ""
    edge = f"M{x:g} {y}.5h{length - 0.5:g}v23h-{length - 0.5:g}"
    warp = f"M{x:g} {y + 12}h{length:g}"
    return (
        f'<path class="warp" stroke-width="24" stroke-dasharray="1 7" d="{warp}"/>'
        f'<path class="axis" stroke-width="1" d="{edge}"/>'
    )


def stitched_dot(goal):
    """The dot of a scale: a stepped diamond, seven squares wide."""
    grid = Grid(7, 7)
    for y in range(7):
        for x in range(7):
            if abs(x - 3) + abs(y - 3) <= 3:
                grid.put(x, y, str(goal))
    return svg.squares(grid)
