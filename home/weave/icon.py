"""A goal's motif as a small drawing in running text, on tags and in headings."""

from home.weave import svg
from home.weave.grid import Grid
from home.weave.motifs import MOTIFS

SIDE = 15  # squares


def motif_svg(number, size=20):
    """Return the motif of goal 1–6 in its thread, `size` pixels square.

    Raises KeyError for another number.
    """
    grid = Grid(SIDE, SIDE)
    thread = str(number)
    grid.stamp(MOTIFS[number].large, *grid.centre, {"#": thread, "x": thread})
    start = svg.start_tag("weave weave-motif", "0 0 15 15", f' width="{size}" height="{size}"')
    return start + svg.squares(grid) + "</svg>"
