"""The map of organisations: a point for each place that is known, and nothing without one."""

import re
from types import SimpleNamespace

import pytest

from network.adaptations.known_organisations import municipalities
from network.adoptions.map import county_borders, map_svg, outline, project
from network.adoptions.places import positions


def organisation(place):
    return SimpleNamespace(place=place)


def points(svg):
    return re.findall(r'cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"', svg)


def test_every_municipality_has_a_position():
    names = {one.name for one in municipalities().values()}
    assert len(names) == len(positions()) == 290


def test_organisations_of_the_same_place_share_a_larger_point():
    one, two = points(map_svg([organisation("Lund")])), points(map_svg([organisation("Lund")] * 2))
    assert len(one) == len(two) == 1
    assert float(two[0][2]) > float(one[0][2])


@pytest.mark.parametrize("places", [[], ["", "Ingenstans"]])
def test_there_is_no_map_where_no_place_is_known(places):
    assert map_svg([organisation(place) for place in places]) == ""


def test_the_borders_of_the_counties_are_within_the_drawing():
    _path, bounds = outline()
    numbers = [float(one) for one in re.findall(r"[\d.]+", county_borders())]
    assert len(numbers) > 200
    assert max(numbers[::2]) <= bounds.width
    assert max(numbers[1::2]) <= bounds.height
    assert "-" not in county_borders()


def test_every_point_is_within_the_drawing():
    _path, bounds = outline()
    for place in positions().values():
        x, y = project(*place)
        assert 0 < x - bounds.left < bounds.width
        assert 0 < y - bounds.top < bounds.height


def test_north_is_up_and_east_to_the_right():
    (kiruna,) = points(map_svg([organisation("Kiruna")]))
    (malmo,) = points(map_svg([organisation("Malmö")]))
    assert float(kiruna[1]) < float(malmo[1])
    assert float(kiruna[0]) > float(malmo[0])
