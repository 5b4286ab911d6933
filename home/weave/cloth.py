"""The front page's large cloth: one woven field for each case, joined by the page's own grid."""

from __future__ import annotations

from dataclasses import dataclass

from home.weave import svg
from home.weave.border import border_svg
from home.weave.chance import Chance
from home.weave.figure import contour_of, large
from home.weave.grid import DARK, PALE, Grid
from home.weave.scheme import NEAR

SIDE = 21
# Seven grounds by turns: in rows of two to six fields, fields above each other seldom agree.
GROUNDS = (DARK, "2", PALE, "5", DARK, PALE, "4")
INSTEAD = {"2": DARK, "4": DARK, "5": PALE}


@dataclass(frozen=True)
class Field:
    """A case as the cloth needs it; `key` is what never changes, `ordinal` its place from 0."""

    key: str
    goals: tuple[int, ...]
    href: str
    label: str
    ordinal: int


@dataclass(frozen=True)
class Piece:
    """A field and its drawing: the page makes a link to `href` named `label` around `svg`."""

    field: Field
    svg: str

    @property
    def href(self):
        """Where the field leads."""
        return self.field.href

    @property
    def label(self):
        """What the field is called."""
        return self.field.label


@dataclass(frozen=True)
class Cloth:
    """The pieces in order, and the border above and below them."""

    pieces: list[Piece]
    border: str


def cloth(fields):
    """The whole cloth; each piece is square and at most 1.2 kB, so that thirty fit on a page."""
    return Cloth([Piece(field, field_svg(field)) for field in fields], border_svg())


def field_svg(field):
    """One field: the motif of the case's first goal, framed in the threads of the others."""
    grid = field_grid(field)
    start = svg.opening("weave woven weave-field", f"0 0 {SIDE} {SIDE}")
    return start + svg.squares(grid) + svg.weft(SIDE, SIDE) + "</svg>"


def field_grid(field):
    """The field on squared paper."""
    chance = Chance("field", field.key)
    threads = [str(goal) for goal in field.goals if 1 <= goal <= 6] or ["2"]
    ground = GROUNDS[field.ordinal % len(GROUNDS)]
    ground = INSTEAD.get(ground, ground) if ground in threads else ground
    grid = Grid(SIDE, SIDE, ground)
    contour = DARK if ground == PALE else PALE
    chance.pick(FRAMES)(grid, threads[1 % len(threads)], contour)
    if threads[0] in NEAR.get(ground, ""):
        grid.stamp(contour_of(large(threads[0])), *grid.centre, {"o": contour})
    heart = threads[-1] if threads[-1] not in (threads[0], ground) else contour
    grid.stamp(large(threads[0]), *grid.centre, {"#": threads[0], "x": heart, "+": heart})
    return grid


def line_frame(grid, thread, contour):
    """A line around the field."""
    frame(grid, lambda x, y: thread)


def stitched_frame(grid, thread, contour):
    """Long stitches around the field, one square between them."""
    frame(grid, lambda x, y: thread if (x + y) % 4 else contour)


def corner_frame(grid, thread, contour):
    """Steps in the corners, the sides left open."""
    reach = 5
    frame(grid, lambda x, y: contour)
    for y in range(1, reach):
        for x in range(1, reach - y):
            for column in (x, SIDE - 1 - x):
                for row in (y, SIDE - 1 - y):
                    grid.put(column, row, thread)


def frame(grid, colour):
    """Colour the outermost squares; `colour` is asked with the distance from the middle."""
    last, middle = SIDE - 1, SIDE // 2
    for place in range(SIDE):
        for x, y in ((place, 0), (place, last), (0, place), (last, place)):
            grid.put(x, y, colour(abs(x - middle), abs(y - middle)))


FRAMES = (line_frame, stitched_frame, corner_frame)
