"""The drawings are well-formed, small, always the same and different from their neighbours."""

import re
from functools import cache
from hashlib import sha256
from itertools import pairwise
from xml.etree.ElementTree import fromstring

import pytest

from home.weave.border import border_svg
from home.weave.charts import change_svg, count_per_stitch, crowd_svg, scale_svg, share_svg
from home.weave.cloth import field_svg
from home.weave.grid import Grid, runs
from home.weave.icon import motif_svg
from home.weave.layouts import LAYOUTS
from home.weave.monogram import distinct_initials, initials, monogram_svg
from home.weave.palette import DEFAULT
from home.weave.panel import ASPECTS, WOVEN_SHARES, compose_cloth, panel_svg
from home.weave.scheme import choose_scheme
from home.weave.seeded_random import SeededRandom
from home.weave.stylesheet import weave_css

GOALS = ([1], [2, 5], [3, 6, 1], [4], [6, 4], [1, 2, 3, 4, 5, 6])


@cache
def panels():
    return {
        (n, phase, aspect): panel_svg(f"case-{n}", GOALS[n % 6], ["health"], phase, aspect)
        for n in range(60)
        for phase in WOVEN_SHARES
        for aspect in ASPECTS
    }


@cache
def fields():
    return [field_svg(f"case-{n}", GOALS[n % 6], n) for n in range(210)]


@cache
def figures():
    return [
        share_svg(0.75, "75 %", 3),
        share_svg(0, "0 %"),
        share_svg(1, "100 %"),
        change_svg(14, 3, ("14 dagar", "3 dagar"), ("Före", "Efter")),
        change_svg(-5, 10, ("−5", "10"), ("Före", "Efter")),
        change_svg(0, 0, ("0", "0"), ("Före", "Efter")),
        scale_svg(3.2, 1, 5, ("3,2", "1", "5")),
        scale_svg(9, 1, 1, ("9", "1", "1")),
        *(crowd_svg(count, 1) for count in (0, 1, 8, 20, 21, 136, 2500, 280000)),
    ]


@cache
def borders():
    return [
        border_svg(),
        *(border_svg(goal, share) for goal in range(1, 7) for share in (0, 0.8, 1)),
    ]


@cache
def everything():
    return [
        *panels().values(),
        *fields(),
        *figures(),
        *borders(),
        *(motif_svg(number) for number in range(1, 7)),
        *(monogram_svg(name) for name in ("Region Skåne", "Öresundskraft", "CGI", "", "株式会社")),
    ]


def parsed(drawing):
    """The drawing as a tree; an error if it is not well-formed."""
    return fromstring(drawing)  # noqa: S314 - our own drawing


def woven_rows(phase):
    """How many rows of a panel are woven: the height of its ground."""
    cloth_group = parsed(panels()[0, phase, "3:2"]).findall("g")[-1]
    return 43 - int(re.fullmatch(r"translate\(0 (\d+)\)", cloth_group.get("transform"))[1])


def test_every_drawing_is_well_formed_and_hidden_from_screen_readers_without_styles_or_ids():
    for drawing in everything():
        root = parsed(drawing)
        assert root.tag == "svg"
        assert root.get("aria-hidden") == "true"
        for element in root.iter():
            assert not {"style", "id", "fill", "stroke"} & element.attrib.keys()


def test_every_class_of_a_drawing_is_in_the_stylesheet():
    used = {
        name
        for drawing in everything()
        for names in re.findall(r'class="([^"]+)"', drawing)
        for name in names.split()
    }
    css = weave_css(DEFAULT)
    assert {name for name in used if not re.search(rf"\.{name}[ ,{{]", css)} == set()


def test_a_panel_weighs_at_most_six_kilobytes():
    assert max(len(drawing.encode()) for drawing in panels().values()) <= 6144


def test_a_field_of_the_cloth_weighs_at_most_1200_bytes():
    assert max(len(drawing.encode()) for drawing in fields()) <= 1200


def test_an_icon_a_monogram_and_a_border_are_small():
    assert max(len(motif_svg(number)) for number in range(1, 7)) <= 800
    assert len(monogram_svg("Blekinge tekniska högskola")) <= 1500
    assert max(len(border) for border in borders()) <= 2500


def test_a_border_of_a_hundred_repeats_weighs_as_much_as_one_of_ten():
    assert len(border_svg(1, repeats=100)) - len(border_svg(1, repeats=10)) < 60


def test_a_panel_is_the_same_for_ever():
    # A change here changes every picture on every site: that is a decision, not a refactoring.
    drawing = panel_svg("case-0", [1], ["health"], "in_operation")
    assert sha256(drawing.encode()).hexdigest()[:16] == "bd993a57ae6d6cc9"


def test_the_order_of_sectors_does_not_change_a_panel():
    assert panel_svg("a", [1], ["x", "y"]) == panel_svg("a", [1], ["y", "x"])


def test_panels_with_different_keys_differ_from_all_others():
    drawings = [panel_svg(f"key-{n}", [1], []) for n in range(60)]
    assert len(set(drawings)) > 55
    assert all(one != other for one, other in pairwise(drawings))


def test_neighbours_in_the_cloth_differ():
    assert all(one != other for one, other in pairwise(fields()))
    same_goals = [field_svg(str(n), (1,), n) for n in range(30)]
    assert all(one != other for one, other in pairwise(same_goals))


def test_more_is_woven_in_later_phases():
    rows = [woven_rows(p) for p in ("idea", "pre_study", "pilot", "rollout", "in_operation")]
    assert rows == sorted(set(rows))
    assert rows[-1] == 43


def test_an_abandoned_case_shows_no_further_pattern():
    dots = 'stroke-dashoffset="-.3"'
    assert dots in panels()[0, "paused", "3:2"]
    assert dots not in panels()[0, "ended_without_rollout", "3:2"]


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
@pytest.mark.parametrize("size", [*ASPECTS.values(), (41, 37), (59, 71)])
def test_a_layout_is_symmetric_and_leaves_no_square_bare(layout, size):
    for n, goals in enumerate(GOALS):
        rng = SeededRandom(str(n))
        scheme = choose_scheme(goals, rng)
        grid = Grid(*size, scheme.ground)
        layout(grid, scheme, rng)
        assert all(row == row[::-1] for row in grid.rows)
        assert "." not in grid.counts()


def test_a_cloth_shows_the_thread_of_its_goal_in_few_colours():
    for n in range(60):
        grid = compose_cloth(f"case-{n}", [3], [], *ASPECTS["3:2"])
        assert "3" in grid.counts()
        assert len(grid.counts()) <= 6


def test_goals_that_do_not_exist_are_left_out():
    assert panel_svg("a", [0, 7, 3, 3], []) == panel_svg("a", [3], [])
    parsed(panel_svg("a", [], []))


def test_drawn_lines_cover_exactly_the_squares_of_their_colour():
    grid = compose_cloth("case-1", [2, 5], [], *ASPECTS["3:2"])
    for symbol, count in grid.counts().items():
        assert sum(length for _, _, length in runs(grid.rows, symbol)) == count


def test_a_line_may_pass_only_under_what_is_drawn_later():
    rows = [list("aabba.a")]
    assert list(runs(rows, "a")) == [(0, 0, 2), (4, 0, 1), (6, 0, 1)]
    assert list(runs(rows, "a", hidden="b.")) == [(0, 0, 5), (6, 0, 1)]


def test_random_choices_depend_on_the_key_only_and_reach_every_choice():
    assert [SeededRandom(key).below(1000) for key in ("a", "b", "a")] == [86, 757, 86]
    rng = SeededRandom("c")
    assert {rng.pick("wxyz") for _ in range(60)} == set("wxyz")
    assert sorted(rng.shuffled(range(9))) == list(range(9))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Blekinge tekniska högskola", "BTH"),
        ("Region Skåne", "RS"),
        ("Öresundskraft", "ÖR"),
        ("CGI", "CGI"),
        ("CarbonZero AB", "CZ"),
        ("SIB Solution", "SIB"),
        ("Sjöbo skola", "S"),
        ("Élan", "EL"),
        ("AB", "A"),
        ("", "O"),
        ("株式会社", "O"),
    ],
)
def test_initials(name, expected):
    assert initials(name) == expected


def test_monograms_of_different_names_differ():
    names = ["Lunds universitet", "Lerums utveckling", "Malmö stad", "Malmö universitet"]
    assert len({monogram_svg(name) for name in names}) == len(names)


def test_a_border_grows_with_progress():
    widths = [
        int((re.search(r"wool-\w+\" d=\"M0 0h(\d+)", border_svg(1, share)) or [0, 0])[1])
        for share in (0, 0.25, 0.8, 1, 7)
    ]
    assert widths == [0, 60, 192, 240, 240]


def test_the_bar_of_a_share_has_its_length():
    assert "h300v24" in share_svg(0.75, "75 %")
    assert "h400v24" in share_svg(1.5, "150 %")


def test_a_change_keeps_the_proportion_of_before_and_after():
    drawing = change_svg(20, 5, ("20", "5"), ("Före", "Efter"))
    assert re.findall(r"h([\d.]+)v24", drawing) == ["400", "100"]


def test_a_change_is_drawn_to_the_scale_of_its_neighbours():
    values = {"texts": ("9 %", "4 %"), "labels": ("Före", "Efter")}
    drawing = change_svg(9, 4, **values, scale=(0, 100), ends=("0 %", "100 %"))
    assert re.findall(r"h([\d.]+)v24", drawing) == ["36", "16"]
    assert [each.text for each in parsed(drawing).iter("text")][-2:] == ["0 %", "100 %"]


def test_the_ends_of_a_share_are_labelled():
    drawing = parsed(share_svg(0.5, "500 av 1 000", 1, ("0", "1 000")))
    assert [each.text for each in drawing.iter("text")] == ["500 av 1 000", "0", "1 000"]


def test_charts_beside_each_other_have_stitches_of_the_same_value():
    rows = re.findall(r"M1 \d+H(\d+)", crowd_svg(40, 1, largest=1000))
    assert sum(int(end) for end in rows) == 8 * 8
    assert "stroke-dasharray" in crowd_svg(8, 3, largest=500)


def test_a_large_count_has_a_stitch_for_several():
    assert [count_per_stitch(n) for n in (0, 250, 251, 2500, 2501, 12682)] == [1, 1, 2, 10, 20, 100]
    rows = re.findall(r"M1 \d+H(\d+)", crowd_svg(136))
    assert sum(int(end) for end in rows) == 136 * 8


def test_a_small_count_is_drawn_as_motifs():
    one, eight = (crowd_svg(count, 3).count("h") for count in (1, 8))
    assert eight > 5 * one / 2
    assert "stroke-dasharray" not in crowd_svg(8, 3)


def test_texts_in_a_figure_are_escaped():
    root = parsed(share_svg(0.5, "<b>&"))
    assert root.findtext("text") == "<b>&"


def test_no_two_organisations_have_the_same_monogram():
    names = ["Höörs kommun", "Lunds kommun", "Höganäs kommun", "Skurups kommun", "Svedala kommun"]
    letters = distinct_initials(names)
    assert letters == {
        "Höörs kommun": "HÖÖ",
        "Lunds kommun": "LK",
        "Höganäs kommun": "HÖG",
        "Skurups kommun": "SKU",
        "Svedala kommun": "SVE",
    }
    alike = [f"Lunds kommun {number}" for number in range(12)]
    assert len(set(distinct_initials(alike).values())) == len(alike)


@pytest.mark.parametrize("goal", range(1, 7))
def test_five_fields_in_a_row_with_one_goal_are_five_drawings(goal):
    fields = [field_svg("same", (goal,), ordinal) for ordinal in range(30)]
    assert all(len(set(fields[start : start + 5])) == 5 for start in range(26))
