"""All text has enough contrast, whatever thread colours a node chooses."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.weave.palette import (
    DEFAULT,
    GRAPHICS_CONTRAST,
    TEXT_CONTRAST,
    as_css,
    contrast,
    luminance,
    mix,
    properties,
    thread_ink,
    thread_on,
)
from home.weave.stylesheet import weave_css

THEMES = {"light": DEFAULT.light, "dark": DEFAULT.dark}
themes = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
colours = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)


def test_contrast_agrees_with_the_values_of_the_standard():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    assert contrast("#abcdef", "#abcdef") == 1
    assert luminance("#ff0000") == pytest.approx(0.2126)


@pytest.mark.parametrize("wrong", ["red", "#fff", "1f1a17", "#1f1a1"])
def test_a_colour_in_another_notation_is_an_error(wrong):
    with pytest.raises(ValueError, match="#rrggbb"):
        contrast(wrong, "#ffffff")


@themes
def test_ink_is_readable_on_every_paper(theme):
    for paper in theme.papers:
        assert contrast(theme.ink, paper) >= 7
        assert contrast(theme.ink_soft, paper) >= TEXT_CONTRAST


@themes
def test_edges_and_threads_are_visible_on_every_paper(theme):
    for paper in theme.papers:
        assert contrast(theme.line_strong, paper) >= GRAPHICS_CONTRAST
        for thread in theme.threads:
            assert contrast(thread, paper) >= GRAPHICS_CONTRAST


@themes
@pytest.mark.parametrize("number", range(1, 7))
def test_text_in_a_thread_and_on_a_thread_is_readable(theme, number):
    for paper in theme.papers:
        assert contrast(thread_ink(theme, number), paper) >= TEXT_CONTRAST
    assert contrast(thread_on(theme, number), theme.threads[number - 1]) >= TEXT_CONTRAST


@given(thread=colours)
def test_a_thread_that_another_node_chooses_is_readable_too(thread):
    for theme in THEMES.values():
        other = replace(theme, threads=(thread, *theme.threads[1:]))
        assert all(contrast(thread_ink(other, 1), paper) >= TEXT_CONTRAST for paper in theme.papers)
        assert contrast(thread_on(other, 1), thread) >= TEXT_CONTRAST


def test_six_threads_are_six_colours():
    for theme in THEMES.values():
        assert len(set(theme.threads)) == 6


def test_a_mixture_goes_from_one_colour_to_the_other():
    assert [mix("#102030", "#506070", share) for share in (0, 0.5, 1)] == [
        "#102030",
        "#304050",
        "#506070",
    ]


def test_both_themes_have_the_same_names():
    light = properties(DEFAULT, DEFAULT.light)
    assert light.keys() == properties(DEFAULT, DEFAULT.dark).keys()
    assert {"paper", "paper-raised", "ink", "ink-soft", "line", "accent"} <= light.keys()
    assert {f"thread-{n}{part}" for n in range(1, 7) for part in ("", "-ink", "-on")} <= set(light)


def test_the_stylesheet_serves_the_readers_theme_and_a_chosen_one():
    css = as_css(DEFAULT)
    assert css.startswith(":root,[data-theme=light]{color-scheme:light;")
    assert "@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){" in css
    assert "@media screen{[data-theme=dark]{color-scheme:dark;" in css
    assert css.count("{") == css.count("}")


def test_the_stylesheet_of_another_node_has_its_colours():
    other = replace(DEFAULT, light=replace(DEFAULT.light, paper="#f0fff0"), accent=6)
    css = as_css(other)
    assert "--paper:#f0fff0" in css
    assert f"--accent:{DEFAULT.light.threads[5]}" in css


def test_every_property_the_drawings_use_is_defined():
    css = weave_css(DEFAULT)
    assert set(re.findall(r"var\((--[\w-]+)\)", css)) <= set(re.findall(r"(--[\w-]+):", css))
    assert len(css.encode()) < 6000
