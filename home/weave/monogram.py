"""Monograms for organisations without a logo: their initials in a woven frame."""

import re
from collections import Counter

from home.weave import svg
from home.weave.bands import CHEQUER, DASHES, TEETH, draw_band
from home.weave.grid import DARK, PALE, Grid
from home.weave.letters import plain, word
from home.weave.seeded_random import SeededRandom

COMPANY_FORMS = {"AB", "HB", "KB", "LTD", "INC", "GMBH", "APS", "AS", "OY"}
SMALL_WORDS = {"OCH", "I", "FÖR", "AV", "THE", "OF", "AND", "FOR"}
# Abbreviations not to be shown as anybody's initials.
OFFENSIVE_INITIALS = {"SS", "SA", "NS", "KKK"}
DEFAULT_INITIAL = "O"  # of a name without any letter that has a bitmap

# (ground, frame, letters), as symbols of the grid; the ground contrasts with both others.
COLOUR_SCHEMES = (
    (DARK, "1", PALE),
    (DARK, "6", PALE),
    (DARK, "3", PALE),
    ("2", "1", PALE),
    ("2", PALE, PALE),
    ("5", PALE, PALE),
    ("5", DARK, PALE),
    ("4", "1", PALE),
    ("4", PALE, PALE),
    (PALE, "5", DARK),
    (PALE, "2", "2"),
    (PALE, "4", "5"),
)
BANDS = (TEETH, CHEQUER, DASHES)


def initials(name):
    """Return one to three capital letters: "Blekinge tekniska högskola" gives BTH.

    A first word of two or three capitals is used as it is. A single word gives its first two
    letters, or its inner capitals.
    """
    words = [
        found
        for found in re.findall(r"\w+", name)
        if plain(found) and plain(found) not in COMPANY_FORMS | SMALL_WORDS
    ]
    if not words:
        return plain(name)[:1] or DEFAULT_INITIAL
    if words[0].isupper() and 2 <= len(plain(words[0])) <= 3:
        return plain(words[0])
    letters = (
        "".join(plain(found)[0] for found in words[:3]) if words[1:] else initials_of_word(words[0])
    )
    return letters[:1] if letters in OFFENSIVE_INITIALS else letters


def distinct_initials(names):
    """Return {name: capital letters}, no two the same; earlier names take precedence.

    Names that share their initials are all given longer ones, as HK could be any of them.
    """
    shared = Counter(initials(name) for name in names)
    found, taken = {}, {letters for letters, count in shared.items() if count > 1}
    for name in sorted(names, key=lambda name: shared[initials(name)] > 1):
        letters = next((each for each in longer_initials(name) if each not in taken), None)
        found[name] = letters or initials(name)
        taken.add(found[name])
    return found


def longer_initials(name):
    """Yield the initials of a name, then alternatives of three letters, the most similar first."""
    yield initials(name)
    words = [plain(word) for word in re.findall(r"\w+", name) if plain(word)]
    if not words:
        return
    first, rest = words[0], "".join(words[1:])
    yield first[:3]
    for place in range(2, len(first)):
        yield first[:2] + first[place]
    for letter in rest:
        yield first[:2] + letter
    for digit in "23456789":
        yield first[:2] + digit


def initials_of_word(single):
    """Return the initials of one word: its inner capitals, else its first two letters."""
    capitals = plain("".join(re.findall(r"[^\W\d_a-zåäö]", single)))
    return capitals[:3] if len(capitals) > 1 else plain(single)[:2]


def monogram_svg(name, letters=""):
    """Return a square decorative drawing, always the same for the same arguments.

    letters: one to three capitals instead of the initials of the name.
    """
    grid = monogram(name, letters)
    start = svg.start_tag("weave woven weave-monogram", f"0 0 {grid.width} {grid.height}")
    return start + svg.squares(grid) + svg.weft(grid.width, grid.height) + "</svg>"


def monogram(name, letters=""):
    """Return the monogram as a grid, as large as its letters and frame need."""
    rng = SeededRandom("monogram", name)
    ground, frame, thread = rng.pick(COLOUR_SCHEMES)
    letters = word(letters or initials(name))
    side = max(len(letters[0]), len(letters) + 4) + 8
    grid = Grid(side, side, ground)
    draw_frame(grid, frame, rng)
    grid.stamp(letters, *grid.centre, {"#": thread})
    return grid


def draw_frame(grid, frame, rng):
    """Draw a line around the monogram, and a band above and below the letters."""
    last = grid.width - 1
    band = rng.pick(BANDS)
    for y, rows in ((2, band[::-1]), (last - 1 - len(band), band)):
        draw_band(grid, rows, y, {"a": frame})
    for start, length in ((0, 1), (last, 1)):
        grid.fill(0, start, grid.width, length, frame)
        grid.fill(start, 0, length, grid.height, frame)
    for inner in (1, last - 1):
        grid.fill(inner, 1, 1, last - 1, grid.rows[last // 2][1])
