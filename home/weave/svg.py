"""Draws a grid as SVG: one path for each colour, coloured by classes of the stylesheet.

A run of squares is a line one square thick, which takes half as many bytes as a rectangle. The
classes set both fill and stroke; `stroke-width` decides whether a shape has a stroke.
"""

from collections import Counter

from home.weave.grid import DARK, EMPTY, PALE, runs

CLASSES = {PALE: "wool-pale", DARK: "wool-dark"} | {str(n): f"thread-{n}" for n in range(1, 7)}


def start_tag(classes, view_box, extra=""):
    """Return the start tag of a decorative drawing; `view_box` is four numbers.

    Inline SVG in HTML needs no namespace, and is coloured by the stylesheet of the page.
    """
    return (
        f'<svg class="{classes}" viewBox="{view_box}" aria-hidden="true" stroke-width="0"{extra}>'
    )


def path_data(lines):
    """Return the path data of runs (x, y, length), each relative to the end of the one before."""
    data, at = [], (0, 0)
    for x, y, length in lines:
        data.append(f"{'m' if data else 'M'}{relative(x - at[0], y - at[1])}h{length}")
        at = x + length, y
    return "".join(data)


def relative(across, down):
    """Return two numbers of path data; a minus sign needs no space before it."""
    return f"{across}{down}" if down < 0 else f"{across} {down}"


def path(symbol, lines):
    """Return the path of runs of one colour."""
    return f'<path class="{CLASSES[symbol]}" d="{path_data(lines)}"/>'


def squares(grid):
    """Return the grid, on a rectangle of its ground unless it has empty squares.

    The lines run along the middle of each row, hence the translation by half a square.
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
    """Return the grid without its edge, which takes fewer bytes as a rectangle under the ground."""
    inside = grid.slice(0, grid.height)
    for x, y in grid.outermost():
        if grid.rows[y][x] == edge:
            inside.put(x, y, ground)
    return inside


def layers(grid, ground):
    """Return one path for each colour, that with the most runs first.

    Its runs may continue under the colours that are drawn later, which saves bytes.
    """
    symbols = [symbol for symbol in grid.counts() if symbol not in (ground, EMPTY)]
    lengths = {symbol: len(list(runs(grid.rows, symbol))) for symbol in symbols}
    order = sorted(symbols, key=lambda symbol: (-lengths[symbol], symbol))
    return "".join(
        path(symbol, runs(grid.rows, symbol, "".join(order[place + 1 :])))
        for place, symbol in enumerate(order)
    )


def rectangle(symbol, width, height, inset=0):
    """Return a rectangle of one colour, or "" for EMPTY."""
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
