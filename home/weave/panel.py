"""The woven panel of a page without a picture: a cloth in a loom.

How much of it is woven says how far the work has come; above that the warp is seen."""

from home.weave import svg
from home.weave.grid import DARK, PALE, THREADS, Grid, runs
from home.weave.layouts import LAYOUTS
from home.weave.scheme import choose
from home.weave.seeded_random import SeededRandom

# Odd numbers of squares, so that there is a middle; the view box leaves out what is too much.
ASPECTS = {"3:2": (63, 43), "16:9": (65, 37)}
VIEWS = {"3:2": "0 .5 63 42", "16:9": ".5 .5 64 36"}

# How much of the cloth is woven. What is not woven yet shows the warp and the pattern to come.
WOVEN = {
    "idea": 0.25,
    "pre_study": 0.4,
    "pilot": 0.6,
    "rollout": 0.8,
    "in_operation": 1.0,
    "scaled_up": 1.0,
    "paused": 0.6,
    "ended_without_rollout": 0.5,
    "retired": 1.0,
}
GIVEN_UP = "ended_without_rollout"
FADED = "retired"
FIT = ' preserveAspectRatio="xMidYMid slice"'


def panel_svg(
    key,
    goals,
    sectors,
    phase="in_operation",
    aspect="3:2",
):
    """Return a decorative panel, always the same for the same arguments.

    `key` is what never changes about the page (its translation key), `goals` are numbers 1–6,
    `sectors` keys; KeyError for an unknown phase or aspect.
    """
    grid = compose(key, goals, sectors, *ASPECTS[aspect])
    first_row = round(grid.height * (1 - WOVEN[phase]))
    start = svg.opening("weave woven weave-panel", VIEWS[aspect], FIT)
    return (
        start + unwoven(grid.slice(0, first_row), phase) + woven(grid, first_row, phase) + "</svg>"
    )


def compose(key, goals, sectors, width, height):
    """Return the finished cloth as a grid; both sides odd, from 41×37 squares."""
    serves = [goal for goal in dict.fromkeys(goals) if 1 <= goal <= 6]
    rng = SeededRandom("panel", key, *sorted(sectors))
    layout = rng.pick(LAYOUTS)
    scheme = choose(serves or [rng.below(6) + 1], rng)
    grid = Grid(width, height, scheme.ground)
    layout(grid, scheme, rng)
    return grid


def woven(grid, first_row, phase):
    """Return the woven part: the rows from `first_row` down."""
    cloth = grid.slice(first_row, grid.height)
    if phase == GIVEN_UP:
        cloth.fill(0, 0, cloth.width, 1, PALE)
        cloth.fill(0, 1, cloth.width, 1, DARK)
    faded = ' opacity=".7"' if phase == FADED else ""
    drawing = svg.squares(cloth) + svg.weft(cloth.width, cloth.height)
    return f'<g transform="translate(0 {first_row})"{faded}>{drawing}</g>'


def unwoven(pattern, phase):
    """Return the rows above the woven part: the warp, and the pattern as dots unless given up."""
    if not pattern.height:
        return ""
    warp = (
        f'<path class="warp" stroke-width="{pattern.height}" stroke-dasharray=".12 .88" '
        f'd="M.44 {pattern.height / 2:g}H{pattern.width}"/>'
    )
    return warp if phase == GIVEN_UP else warp + dots(pattern)


def dots(pattern):
    """Return a dot for every coloured square that is not ground."""
    ground = pattern.commonest()
    paths = "".join(
        svg.path(symbol, runs(pattern.rows, symbol))
        for symbol in sorted(pattern.counts())
        if symbol in THREADS and symbol != ground
    )
    return (
        '<g stroke-width=".4" stroke-dasharray=".4 .6" stroke-dashoffset="-.3" '
        f'transform="translate(0 .5)">{paths}</g>'
    )
