"""The colours of the weave: paper, ink, wool and six threads, for day and night, as data.

Another node changes the colours by building a `Palette` of its own. What must be readable is
computed here: the variant of a thread colour in which text has enough contrast, and the colour of
text on an area of a thread colour (WCAG 2.2, 1.4.3).
"""

from dataclasses import dataclass, fields

READABLE = 4.5  # WCAG 2.2, 1.4.3: text
VISIBLE = 3.0  # WCAG 2.2, 1.4.11: graphics and edges of controls
STEPS = 100


@dataclass(frozen=True)
class Theme:
    """One theme's colours as "#rrggbb"; `threads` holds six, for goal 1 to 6.

    The two wools are the undyed colours of a cloth, white and black-brown; both themes have the
    same ones, dimmer in the dark theme.
    """

    paper: str
    paper_raised: str
    paper_sunk: str
    ink: str
    ink_soft: str
    line: str
    line_strong: str
    wool_pale: str
    wool_dark: str
    threads: tuple[str, str, str, str, str, str]

    @property
    def papers(self):
        """Every surface that text stands on."""
        return self.paper, self.paper_raised, self.paper_sunk


@dataclass(frozen=True)
class Palette:
    """The colours by day and by night, and which thread (1–6) is the accent."""

    light: Theme
    dark: Theme
    accent: int = 2


def channels(colour):
    """Red, green and blue, 0–255, of "#rrggbb"; ValueError for anything else."""
    if len(colour) != 7 or not colour.startswith("#"):
        raise ValueError(f"{colour!r} is not a colour written as #rrggbb")
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def luminance(colour):
    """Relative luminance after WCAG 2.2, 0 (black) to 1 (white)."""
    parts = [value / 255 for value in channels(colour)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """Contrast ratio after WCAG 2.2, 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mix(colour, other, share):
    """The colour with a share (0–1) of the other one in it."""
    pairs = zip(channels(colour), channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def towards(colour, goal, grounds, ratio=READABLE):
    """The colour, moved no further towards `goal` than every ground needs for `ratio`.

    Falls back to `goal` itself when nothing nearer is enough.
    """
    for step in range(STEPS):
        candidate = mix(colour, goal, step / STEPS)
        if all(contrast(candidate, ground) >= ratio for ground in grounds):
            return candidate
    return goal


def thread_ink(theme, number):
    """The thread's colour as text on any paper of the theme."""
    return towards(theme.threads[number - 1], theme.ink, theme.papers)


def thread_on(theme, number):
    """The colour of text on an area filled with the thread.

    It is the wool on the side, light or dark, that reads best, nearer to white or black where
    the wool itself is not enough.
    """
    thread = theme.threads[number - 1]
    ends = (("#ffffff", theme.wool_pale), ("#000000", theme.wool_dark))
    end, wool = max(ends, key=lambda pair: contrast(pair[0], thread))
    return towards(wool, end, (thread,))


def properties(palette, theme):
    """The theme's custom properties, name (without dashes before) to colour.

    A thread follows the theme so that icons and figures stay visible; a dye is the same thread
    in a cloth, which does not change colour at night.
    """
    named = {
        field.name.replace("_", "-"): getattr(theme, field.name)
        for field in fields(theme)
        if field.name != "threads"
    }
    for number, thread in enumerate(theme.threads, start=1):
        named[f"thread-{number}"] = thread
        named[f"thread-{number}-ink"] = thread_ink(theme, number)
        named[f"thread-{number}-on"] = thread_on(theme, number)
        named[f"dye-{number}"] = palette.light.threads[number - 1]
    for part in ("", "-ink", "-on"):
        named[f"accent{part}"] = named[f"thread-{palette.accent}{part}"]
    return named


def as_css(palette):
    """The custom properties as a stylesheet, for day, for night and for a theme chosen by hand."""
    light = declarations("light", properties(palette, palette.light))
    dark = declarations("dark", properties(palette, palette.dark))
    return (
        f":root,[data-theme=light]{{{light}}}\n"
        "@media screen and (prefers-color-scheme:dark)"
        f"{{:root:not([data-theme=light]){{{dark}}}}}\n"
        f"@media screen{{[data-theme=dark]{{{dark}}}}}\n"
        "@media (prefers-contrast:more){:root,[data-theme]"
        "{--ink-soft:var(--ink);--line:var(--line-strong)}}\n"
    )


def declarations(scheme, named):
    """The body of one rule: the scheme and every property."""
    body = "".join(f"--{name}:{colour};" for name, colour in named.items())
    return f"color-scheme:{scheme};{body}"


# Natural dyes: weld, indigo, lichen, walnut, madder, woad over weld.
DEFAULT = Palette(
    light=Theme(
        paper="#faf6ee",
        paper_raised="#fffdf8",
        paper_sunk="#f0e9dc",
        ink="#1f1a17",
        ink_soft="#5a5149",
        line="#d9cfbf",
        line_strong="#857a6c",
        wool_pale="#efe6d3",
        wool_dark="#2b2421",
        threads=("#a9801f", "#2f4b7c", "#66763a", "#7d5233", "#a33a2e", "#2f7f8a"),
    ),
    dark=Theme(
        paper="#171411",
        paper_raised="#211d19",
        paper_sunk="#100e0c",
        ink="#ece4d6",
        ink_soft="#b8ad9d",
        line="#3b342d",
        line_strong="#857a6c",
        wool_pale="#d8ccb4",
        wool_dark="#262019",
        threads=("#c39a3a", "#5f80b6", "#8c9b58", "#a57a56", "#c25a4b", "#4f9aa4"),
    ),
)
