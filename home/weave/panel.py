"""The woven panel of a page without a picture: a cloth in a loom.

The share that is woven shows the phase of the work; above it is the warp.
"""

from home.weave import svg
from home.weave.grid import DARK, PALE, THREADS, Grid, runs
from home.weave.layouts import LAYOUTS
from home.weave.scheme import choose_scheme
from home.weave.seeded_random import SeededRandom

# Sizes in squares. Both are odd, so that there is a middle; the view box cuts them to the aspect.
ASPECTS = {"3:2": (63, 43), "16:9": (65, 37)}
VIEW_BOXES = {"3:2": "0 .5 63 42", "16:9": ".5 .5 64 36"}

# {phase of the work: share of the cloth that is woven}
WOVEN_SHARES = {
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
# In this phase no further pattern is shown, and two lines end the cloth.
ABANDONED_PHASE = "ended_without_rollout"
# In this phase the cloth is drawn faded.
RETIRED_PHASE = "retired"
FILL_BOX = ' preserveAspectRatio="xMidYMid slice"'


def panel_svg(
    key,
    goals,
    sectors,
    phase="in_operation",
    aspect="3:2",
):
    """Return a decorative panel, always the same for the same arguments.

    `key` is permanent (the translation key of the page), `goals` are numbers 1–6, `sectors` are
    keys. Raises KeyError for an unknown phase or aspect.
    """
    grid = compose_cloth(key, goals, sectors, *ASPECTS[aspect])
    first_row = round(grid.height * (1 - WOVEN_SHARES[phase]))
    start = svg.start_tag("weave woven weave-panel", VIEW_BOXES[aspect], FILL_BOX)
    return (
        start + unwoven(grid.slice(0, first_row), phase) + woven(grid, first_row, phase) + "</svg>"
    )


def compose_cloth(key, goals, sectors, width, height):
    """Return the finished cloth as a grid; both sides odd, from 41×37 squares."""
    known_goals = [goal for goal in dict.fromkeys(goals) if 1 <= goal <= 6]
    rng = SeededRandom("panel", key, *sorted(sectors))
    layout = rng.pick(LAYOUTS)
    scheme = choose_scheme(known_goals or [rng.below(6) + 1], rng)
    grid = Grid(width, height, scheme.ground)
    layout(grid, scheme, rng)
    return grid


def woven(grid, first_row, phase):
    """Return the woven part: the rows from `first_row` down."""
    cloth = grid.slice(first_row, grid.height)
    if phase == ABANDONED_PHASE:
        cloth.fill(0, 0, cloth.width, 1, PALE)
        cloth.fill(0, 1, cloth.width, 1, DARK)
    faded = ' opacity=".7"' if phase == RETIRED_PHASE else ""
    drawing = svg.squares(cloth) + svg.weft(cloth.width, cloth.height)
    return f'<g transform="translate(0 {first_row})"{faded}>{drawing}</g>'


def unwoven(pattern, phase):
    """Return the rows above the woven part: the warp, and the planned pattern as dots."""
    if not pattern.height:
        return ""
    warp = (
        f'<path class="warp" stroke-width="{pattern.height}" stroke-dasharray=".12 .88" '
        f'd="M.44 {pattern.height / 2:g}H{pattern.width}"/>'
    )
    return warp if phase == ABANDONED_PHASE else warp + dots(pattern)


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
