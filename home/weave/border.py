"""Woven strips: the divider between sections, and a border that shows progress.

The unit of both drawings is one square of the weave.
"""

from home.weave import svg
from home.weave.bands import BANDS
from home.weave.grid import DARK, PALE, runs
from home.weave.motifs import MOTIFS
from home.weave.scheme import LOW_CONTRAST_THREADS

# Ground between two motifs, in squares.
GAP_SQUARES = 3
# Motifs along a border.
DEFAULT_REPEATS = 24
# Repeats in a divider: so long for its height that it is cut at its ends and never enlarged.
DIVIDER_REPEATS = 120


def border_svg(
    goal=None,
    progress=1.0,
    repeats=None,
    band="diamonds",
):
    """Return a strip across the page, woven from its start as far as `progress` (0–1).

    With a goal (1–6), it shows the small motif of the goal on wool, and the warp in the part that
    is not woven; it scales with its width. Without one, it is a thin band in the accent colour,
    without a ground, which fills its box with as many repeats as fit.

    Raises KeyError for an unknown goal or band.
    """
    if goal is None:
        return divider(BANDS[band], progress, repeats or DIVIDER_REPEATS)
    repeats = repeats or DEFAULT_REPEATS
    rows = tuple(row + "." * GAP_SQUARES for row in MOTIFS[goal].small)
    ground = PALE if str(goal) in LOW_CONTRAST_THREADS[DARK] else DARK
    second_colour = DARK if ground == PALE else PALE
    symbols = {"#": str(goal), "x": second_colour, "+": second_colour}
    width, height = repeats * len(rows[0]), len(rows) + 4
    woven_width = round(width * min(max(progress, 0.0), 1.0))
    start = svg.start_tag("weave woven weave-border", f"0 0 {width} {height}")
    strip = woven(rows, symbols, ground, woven_width)
    return start + warp(woven_width, width, height) + strip + "</svg>"


def woven(rows, symbols, ground, woven_width):
    """Return the woven part: its ground, a line along each edge, and the motifs."""
    if not woven_width:
        return ""
    height = len(rows) + 4
    lines = f"M0 0h{woven_width}v1H0zM0 {height - 1}h{woven_width}v1H0z"
    edges = f'<path class="{svg.CLASSES[symbols["#"]]}" d="{lines}"/>'
    pattern = "".join(
        repeated_row(row, mark, svg.CLASSES[symbol], GAP_SQUARES // 2 + 1, y + 2.5, woven_width)
        for y, row in enumerate(rows)
        for mark, symbol in symbols.items()
    )
    return (
        f'<g shape-rendering="crispEdges">{svg.rectangle(ground, woven_width, height)}{edges}'
        f'<g stroke-width="1">{pattern}</g></g>{svg.weft(woven_width, height)}'
    )


def warp(woven_width, width, height):
    """Return the warp in the part that is not woven yet, one line for each row."""
    if woven_width >= width:
        return ""
    return (
        f'<path class="warp" stroke-width=".24" d="M{woven_width} '
        + f".5H{width}M{woven_width} ".join(f"{y}" for y in range(height))
        + f'.5H{width}"/>'
    )


def divider(rows, progress, repeats):
    """Return a band on its own in the accent colour."""
    width = repeats * len(rows[0])
    woven_width = round(width * min(max(progress, 0.0), 1.0))
    pattern = "".join(
        repeated_row(row, "a", "thread-accent", 0, y + 0.5, woven_width)
        for y, row in enumerate(rows)
    )
    start = svg.start_tag(
        "weave weave-divider", f"0 0 {width} {len(rows)}", ' preserveAspectRatio="xMidYMid slice"'
    )
    return f'{start}<g stroke-width="1" shape-rendering="crispEdges">{pattern}</g></svg>'


def repeated_row(row, mark, css_class, left, y, end):
    """Return one row of a pattern as a dashed line from `left`, at height `y`, as far as `end`.

    The runs of `mark` in the row are the dashes, so that repeats add no bytes.
    """
    found = [(x, length) for x, _, length in runs([list(row)], mark)]
    if not found or left + found[0][0] >= end:
        return ""
    starts = [x for x, _ in found] + [found[0][0] + len(row)]
    dashes = " ".join(
        f"{length} {starts[n + 1] - x - length}" for n, (x, length) in enumerate(found)
    )
    solid = "" if len(set(row)) == 1 else f' stroke-dasharray="{dashes}"'
    return f'<path class="{css_class}"{solid} d="M{left + found[0][0]:g} {y:g}H{end}"/>'
