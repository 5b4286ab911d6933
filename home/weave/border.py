"""Woven strips: the divider between sections, and a border that shows progress."""

from home.weave import svg
from home.weave.bands import BANDS
from home.weave.grid import DARK, PALE, runs
from home.weave.motifs import MOTIFS
from home.weave.scheme import NEAR

GAP = 3
REPEATS = 24
ENOUGH = 120  # so long beside its height that a divider is cut at its ends, never enlarged


def border_svg(
    goal=None,
    progress=1.0,
    repeats=None,
    band="diamonds",
):
    """A strip across the page, woven from its start as far as `progress` (0–1).

    With a goal (1–6): its small motif on wool, the rest of the strip bare warp; the strip scales
    with its width. Without one: a thin band in the accent colour on nothing, which fills its box
    and shows as many repeats as there is room for. KeyError for an unknown goal or band.
    """
    if goal is None:
        return divider(BANDS[band], progress, repeats or ENOUGH)
    repeats = repeats or REPEATS
    rows = tuple(row + "." * GAP for row in MOTIFS[goal].small)
    ground = PALE if str(goal) in NEAR[DARK] else DARK
    heart = DARK if ground == PALE else PALE
    symbols = {"#": str(goal), "x": heart, "+": heart}
    width, height = repeats * len(rows[0]), len(rows) + 4
    done = round(width * min(max(progress, 0.0), 1.0))
    start = svg.opening("weave woven weave-border", f"0 0 {width} {height}")
    strip = woven(rows, symbols, ground, done)
    return start + warp(done, width, height) + strip + "</svg>"


def woven(rows, symbols, ground, done):
    """The finished part: its ground, a line along each edge, and the motifs."""
    if not done:
        return ""
    height = len(rows) + 4
    lines = f"M0 0h{done}v1H0zM0 {height - 1}h{done}v1H0z"
    edges = f'<path class="{svg.CLASSES[symbols["#"]]}" d="{lines}"/>'
    pattern = "".join(
        repeated(row, mark, svg.CLASSES[symbol], GAP // 2 + 1, y + 2.5, done)
        for y, row in enumerate(rows)
        for mark, symbol in symbols.items()
    )
    return (
        f'<g shape-rendering="crispEdges">{svg.rectangle(ground, done, height)}{edges}'
        f'<g stroke-width="1">{pattern}</g></g>{svg.weft(done, height)}'
    )


def warp(done, width, height):
    """Return the warp: the part that is not woven yet."""
    if done >= width:
        return ""
    return (
        f'<path class="warp" stroke-width=".24" d="M{done} '
        + f".5H{width}M{done} ".join(f"{y}" for y in range(height))
        + f'.5H{width}"/>'
    )


def divider(rows, progress, repeats):
    """A band on its own in the accent colour."""
    width = repeats * len(rows[0])
    done = round(width * min(max(progress, 0.0), 1.0))
    pattern = "".join(
        repeated(row, "a", "thread-accent", 0, y + 0.5, done) for y, row in enumerate(rows)
    )
    start = svg.opening(
        "weave weave-divider", f"0 0 {width} {len(rows)}", ' preserveAspectRatio="xMidYMid slice"'
    )
    return f'{start}<g stroke-width="1" shape-rendering="crispEdges">{pattern}</g></svg>'


def repeated(row, mark, name, left, y, end):
    """Return one row of a pattern, repeated to the end by one dashed line."""
    found = [(x, length) for x, _, length in runs([list(row)], mark)]
    if not found or left + found[0][0] >= end:
        return ""
    starts = [x for x, _ in found] + [found[0][0] + len(row)]
    dashes = " ".join(
        f"{length} {starts[n + 1] - x - length}" for n, (x, length) in enumerate(found)
    )
    solid = "" if len(set(row)) == 1 else f' stroke-dasharray="{dashes}"'
    return f'<path class="{name}"{solid} d="M{left + found[0][0]:g} {y:g}H{end}"/>'
