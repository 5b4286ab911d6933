"""Draws a grid as SVG: one path for each colour, coloured by classes of the stylesheet.

A run of squares is a line one square thick, which is half as many bytes as a rectangle. The
classes set fill and stroke alike; `stroke-width` says whether a shape has a stroke at all.
"""

from collections import Counter

from home.weave.grid import DARK, EMPTY, PALE, runs

CLASSES = {PALE: "wool-pale", DARK: "wool-dark"} | {str(n): f"thread-{n}" for n in range(1, 7)}


def opening(names, view_box, extra=""):
    """The start tag of a decorative drawing in a page; `view_box` is four numbers.

    Drawings live inside HTML, where the page's stylesheet colours them and no namespace is needed.
    """
    return f'<svg class="{names}" viewBox="{view_box}" aria-hidden="true" stroke-width="0"{extra}>'


def path_data(stretches):
    """The lines of some runs, each relative to where the one before ended."""
    data, at = [], (0, 0)
    for x, y, length in stretches:
        data.append(f"{'m' if data else 'M'}{relative(x - at[0], y - at[1])}h{length}")
        at = x + length, y
    return "".join(data)


def relative(across, down):
    """Two numbers as short as SVG allows: a minus sign needs no space before it."""
    return f"{across}{down}" if down < 0 else f"{across} {down}"


def path(symbol, stretches):
    """One path of one colour."""
    return f'<path class="{CLASSES[symbol]}" d="{path_data(stretches)}"/>'


def squares(grid):
    """The whole grid, on one rectangle of its ground unless some of it is left bare.

    The lines run along the middle of each row, hence the half square.
    """
    ground = EMPTY if EMPTY in grid.counts() else grid.commonest()
    edge = edge_of(grid, ground)
    inside = grid if edge == EMPTY else without_edge(grid, ground, edge)
    return (
        f'<g shape-rendering="crispEdges">{rectangle(edge, grid.width, grid.height)}'
        f"{rectangle(ground, grid.width, grid.height, int(edge != EMPTY))}"
        f'<g stroke-width="1" transform="translate(0 .5)">{layers(inside, ground)}</g></g>'
    )


def edge_of(grid, ground):
    """Return the commonest symbol along the edge, or EMPTY where some of the edge is ground."""
    around = Counter(grid.rows[y][x] for x, y in grid.outermost())
    return EMPTY if ground in around or ground == EMPTY else around.most_common(1)[0][0]


def without_edge(grid, ground, edge):
    """Return the grid without its edge, which a rectangle under the ground draws in fewer bytes."""
    inside = grid.slice(0, grid.height)
    for x, y in grid.outermost():
        if grid.rows[y][x] == edge:
            inside.put(x, y, ground)
    return inside


def layers(grid, ground):
    """Return one path for each colour; the most fragmented first, for it may pass under others."""
    symbols = [symbol for symbol in grid.counts() if symbol not in (ground, EMPTY)]
    lengths = {symbol: len(list(runs(grid.rows, symbol))) for symbol in symbols}
    order = sorted(symbols, key=lambda symbol: (-lengths[symbol], symbol))
    return "".join(
        path(symbol, runs(grid.rows, symbol, "".join(order[place + 1 :])))
        for place, symbol in enumerate(order)
    )


def rectangle(symbol, width, height, inset=0):
    """Return a rectangle of one colour, nothing where it is bare."""
    if symbol == EMPTY:
        return ""
    across, down = width - 2 * inset, height - 2 * inset
    return f'<path class="{CLASSES[symbol]}" d="M{inset} {inset}h{across}v{down}h-{across}z"/>'


def weft(width, height):
    """Return the shadow between the rows: one broad line, dashed once in each row."""
    return (
        f'<path class="weft" stroke-width="{width:g}" stroke-dasharray=".16 .84" '
        f'd="M{width / 2:g} 0v{height:g}"/>'
    )
