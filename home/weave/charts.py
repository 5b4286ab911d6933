"""Charts of numbers: a share, a change, a position on a scale, a count as stitches.

Every chart is decorative (`aria-hidden`): the page has the same numbers as text or a table beside
it. Callers pass texts with numbers formatted for the reader's language. The view box is 400 units
wide; text is 16 and 28 units high, so that it is readable down to a width of 300 pixels.
"""

from html import escape
from math import ceil

from home.weave import svg
from home.weave.grid import Grid
from home.weave.motifs import MOTIFS

# In units of the view box.
WIDTH = 400
STITCH_WIDTH = 8
LABEL_HEIGHT = 20  # a line of text below a scale
# A count up to MAX_MOTIFS is drawn as motifs, a greater one as at most MAX_STITCHES stitches.
MAX_STITCHES = 250
MAX_MOTIFS = 20
STITCHES_PER_ROW = 50
MOTIFS_PER_ROW = 10
# From the middle of one motif to that of the next, in squares of two units.
MOTIF_PITCH = 20
QUARTERS = (0, 0.25, 0.5, 0.75, 1)


def share_svg(share, value, goal=2, ends=("", "")):
    """Return a bar of which a share (0–1) is woven; `value` is its text, such as "75 %".

    ends: the labels below the start and the end of the bar.
    """
    filled = min(max(share, 0.0), 1.0) * WIDTH
    ticks = "".join(f"M{1 + quarter * (WIDTH - 2):g} 66v6" for quarter in QUARTERS)
    return figure(
        74 + LABEL_HEIGHT * any(ends),
        text(value, 0, 26, size=28, css_class="figure-value"),
        bar(0, 38, filled, f"thread-{goal}"),
        unwoven_bar(filled, 38, WIDTH - filled),
        f'<path class="axis" stroke-width="1" d="{ticks}"/>',
        scale_end_labels(ends, 90),
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
    """Return two bars from the same zero, before and after.

    texts, labels: the values and the names of the bars, in that order. scale: the lowest and the
    highest value of the charts beside it; it is extended to include both bars. ends: the labels
    below the ends of the scale.
    """
    low, high = min(0.0, before, after, *scale), max(0.0, before, after, *scale)
    unit = WIDTH / (high - low or 1)
    rows = ((before, "before", 0), (after, f"thread-{goal}", 66))
    parts = []
    for (value, css_class, y), content, label in zip(rows, texts, labels, strict=True):
        parts += [
            text(label, 0, y + 20),
            text(content, WIDTH, y + 20, css_class="figure-value", anchor="end"),
            bar((min(0.0, value) - low) * unit, y + 28, abs(value) * unit, css_class),
        ]
    zero = min(max(-low * unit, 0.5), WIDTH - 0.5)
    axis = f'<path class="axis" stroke-width="1" d="M{zero:g} 26v28m0 38v28"/>'
    if not any(ends):
        return figure(124, *parts, axis)
    line = f'<path class="axis" stroke-width="1" d="M.5 126v6M{WIDTH - 0.5} 126v6M0 126H{WIDTH}"/>'
    return figure(150, *parts, axis, line, scale_end_labels(ends, 148))


def scale_end_labels(ends, y):
    """Return the labels below the start and the end of a scale, with their baseline at `y`."""
    start, end = ends
    return "".join(
        text(content, x, y, anchor=anchor)
        for content, x, anchor in ((start, 0, "start"), (end, WIDTH, "end"))
        if content
    )


def scale_svg(value, low, high, texts, goal=2):
    """Return a scale from `low` to `high` with a diamond at `value`.

    texts: of the value, the low end and the high end. A value outside the scale is drawn at the
    nearest end.
    """
    place = min(max((value - low) / (high - low or 1), 0.0), 1.0)
    x = 14 + place * (WIDTH - 28)
    anchor = "start" if place < 0.15 else "end" if place > 0.85 else "middle"
    anchor_x = {"start": 0, "middle": x, "end": WIDTH}[anchor]
    content, start, end = texts
    line = f"M14 45v16M{WIDTH - 14} 45v16M14 53H{WIDTH - 14}"
    return figure(
        92,
        text(content, anchor_x, 26, size=28, css_class="figure-value", anchor=anchor),
        f'<path class="axis" stroke-width="2" d="{line}"/>',
        f'<g transform="translate({x - 14:g} 39) scale(4)">{diamond_dot(goal)}</g>',
        text(start, 0, 86),
        text(end, WIDTH, 86, anchor="end"),
    )


def crowd_svg(count, goal=2, largest=0):
    """Return a stitch for each of `count` people or things, or a motif if they are few.

    largest: the largest count among the charts beside it, which use the same unit. See
    `count_per_stitch` for how many each stitch represents.
    """
    largest = max(count, largest)
    drawn = ceil(max(count, 0) / count_per_stitch(largest))
    return motifs(drawn, goal) if largest <= MAX_MOTIFS else stitches(drawn, goal)


def count_per_stitch(count):
    """Return how many each stitch represents (1, 2, 5, 10, 20 …) to have at most MAX_STITCHES."""
    magnitudes = (10**power for power in range(19))
    steps = (digit * magnitude for magnitude in magnitudes for digit in (1, 2, 5))
    return next(step for step in steps if count <= step * MAX_STITCHES)


def motifs(count, goal):
    """Return `count` motifs of a goal in rows."""
    rows = max(1, ceil(count / MOTIFS_PER_ROW))
    grid = Grid(MOTIFS_PER_ROW * MOTIF_PITCH, rows * MOTIF_PITCH)
    for place in range(count):
        down, across = divmod(place, MOTIFS_PER_ROW)
        middle = across * MOTIF_PITCH + 7, down * MOTIF_PITCH + 7
        grid.stamp(MOTIFS[goal].large, *middle, {"#": str(goal), "x": str(goal)})
    return figure(rows * 40 - 10, f'<g transform="scale(2)">{svg.squares(grid)}</g>')


def stitches(count, goal):
    """Return `count` stitches in rows."""
    rows = ceil(count / STITCHES_PER_ROW)
    lines = "".join(
        f"M1 {row * 11 + 5}H{STITCH_WIDTH * min(STITCHES_PER_ROW, count - row * STITCHES_PER_ROW)}"
        for row in range(rows)
    )
    drawing = f'<path class="thread-{goal}" stroke-width="9" stroke-dasharray="6 2" d="{lines}"/>'
    return figure(rows * 11, drawing)


def figure(height, *parts):
    """Return the drawing of some elements in a view box of the common width."""
    start = svg.start_tag("weave weave-figure", f"0 0 {WIDTH} {height}")
    return start + "".join(parts) + "</svg>"


def text(
    content,
    x,
    y,
    size=16,
    css_class="figure-text",
    anchor="start",
):
    """Return a line of text with its baseline at `y` and its start, middle or end at `x`."""
    return (
        f'<text class="{css_class}" x="{x:g}" y="{y:g}" font-size="{size}" text-anchor="{anchor}">'
        f"{escape(content)}</text>"
    )


def bar(x, y, length, css_class):
    """Return a woven bar three stitches high, or "" if it has no length."""
    if length <= 0:
        return ""
    return (
        f'<path class="{css_class}" d="M{x:g} {y}h{length:g}v24h-{length:g}z"/>'
        f'<g transform="translate({x:g} {y}) scale({STITCH_WIDTH})">'
        f"{svg.weft(length / STITCH_WIDTH, 3)}</g>"
    )


def unwoven_bar(x, y, length):
    """Return the part of a bar that is not woven: its warp, framed to show the whole length."""
    if length <= 0:
        return ""
    edge = f"M{x:g} {y}.5h{length - 0.5:g}v23h-{length - 0.5:g}"
    warp = f"M{x:g} {y + 12}h{length:g}"
    return (
        f'<path class="warp" stroke-width="24" stroke-dasharray="1 7" d="{warp}"/>'
        f'<path class="axis" stroke-width="1" d="{edge}"/>'
    )


def diamond_dot(goal):
    """Return the mark on a scale: a stepped diamond, seven squares wide."""
    grid = Grid(7, 7)
    for y in range(7):
        for x in range(7):
            if abs(x - 3) + abs(y - 3) <= 3:
                grid.put(x, y, str(goal))
    return svg.squares(grid)
