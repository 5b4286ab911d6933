"""A map of Sweden as SVG, drawn by the server, with a point for each organisation.

The projection is sinusoidal about a meridian through the country. The map is decorative: a
list beside it has the same content.
"""

import json
from collections import Counter
from dataclasses import dataclass
from functools import cache
from math import cos, radians, sqrt
from pathlib import Path

from network.adoptions.places import position_of

DATA = Path(__file__).parent / "data"
MERIDIAN = 16.5
SCALE = 30  # units of the drawing for a degree of latitude
MARGIN = 8
RADIUS = 6


@dataclass(frozen=True)
class Bounds:
    """The corner of the projected outline, and the size of the drawing."""

    left: float
    top: float
    width: float
    height: float


def project(longitude, latitude):
    """Return (x, y) of a position, north up."""
    x = (longitude - MERIDIAN) * cos(radians(latitude)) * SCALE
    return x, -latitude * SCALE


@cache
def outline():
    """Return (path data, Bounds) of Sweden."""
    points = read_lines("sweden.json")
    xs = [x for ring in points for x, _y in ring]
    ys = [y for ring in points for _x, y in ring]
    bounds = Bounds(
        min(xs) - MARGIN,
        min(ys) - MARGIN,
        max(xs) - min(xs) + 2 * MARGIN,
        max(ys) - min(ys) + 2 * MARGIN,
    )
    return "".join(f"{line_path(ring, bounds)}Z" for ring in points), bounds


@cache
def county_borders():
    """Return the path data of the borders between the counties."""
    _path, bounds = outline()
    return "".join(line_path(line, bounds) for line in read_lines("counties.json"))


def read_lines(name):
    """Return the lines of a file of [longitude, latitude], projected."""
    lines = json.loads((DATA / name).read_text(encoding="utf-8"))
    return [[project(*position) for position in line] for line in lines]


def line_path(line, bounds):
    pairs = [f"{x - bounds.left:.1f} {y - bounds.top:.1f}" for x, y in line]
    return f"M{'L'.join(pairs)}"


def map_svg(organisations):
    """Return the map with a point where there are organisations, larger for several in a place.

    Returns "" if no organisation has a known position.
    """
    found = Counter(filter(None, map(position_of, organisations)))
    if not found:
        return ""
    path, bounds = outline()
    points = "".join(point(*position, count, bounds) for position, count in sorted(found.items()))
    return (
        f'<svg class="map" viewBox="0 0 {bounds.width:.0f} {bounds.height:.0f}" aria-hidden="true">'
        f'<path class="map-land" d="{path}"/><path class="map-counties" d="{county_borders()}"/>'
        f"{points}</svg>"
    )


def point(longitude, latitude, count, bounds):
    x, y = project(longitude, latitude)
    radius = RADIUS * sqrt(count)
    return (
        f'<circle class="map-point" cx="{x - bounds.left:.1f}" cy="{y - bounds.top:.1f}" '
        f'r="{radius:.1f}"/>'
    )
