"""The colours of the weave: paper, ink, wool and six threads, in a light and a dark theme.

A node changes the colours by building a `Palette` of its own. The colours of text are computed for
enough contrast (WCAG 2.2, 1.4.3): text in the colour of a thread, and text on an area of it.
"""

from dataclasses import dataclass, fields

TEXT_CONTRAST = 4.5  # WCAG 2.2, 1.4.3: text
GRAPHICS_CONTRAST = 3.0  # WCAG 2.2, 1.4.11: graphics and edges of controls
MIX_STEPS = 100  # mixtures tried between two colours


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
        """Return the colours of all surfaces with text on them."""
        return self.paper, self.paper_raised, self.paper_sunk


@dataclass(frozen=True)
class Palette:
    """The colours of the light and the dark theme, and the thread (1–6) that is the accent."""

    light: Theme
    dark: Theme
    accent: int = 2


def channels(colour):
    """Return (red, green, blue), 0–255, of "#rrggbb"; raise ValueError for anything else."""
    if len(colour) != 7 or not colour.startswith("#"):
        raise ValueError(f"{colour!r} is not a colour written as #rrggbb")
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def luminance(colour):
    """Return the relative luminance (WCAG 2.2), 0 (black) to 1 (white)."""
    parts = [value / 255 for value in channels(colour)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """Return the contrast ratio (WCAG 2.2) of two colours, 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mix(colour, other, share):
    """Return the mixture of two colours with a share (0–1) of `other`."""
    pairs = zip(channels(colour), channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def with_contrast(colour, target, grounds, ratio=TEXT_CONTRAST):
    """Return the colour mixed with as little of `target` as the contrast with all grounds needs.

    ratio: the least contrast ratio. Returns `target` if no mixture has it.
    """
    for step in range(MIX_STEPS):
        candidate = mix(colour, target, step / MIX_STEPS)
        if all(contrast(candidate, ground) >= ratio for ground in grounds):
            return candidate
    return target


def thread_ink(theme, number):
    """Return the colour for text in a thread's colour, on any paper of the theme."""
    return with_contrast(theme.threads[number - 1], theme.ink, theme.papers)


def thread_on(theme, number):
    """Return the colour for text on an area filled with the thread.

    It is the pale or the dark wool, whichever side has more contrast, mixed with white or black if
    the wool itself has too little.
    """
    thread = theme.threads[number - 1]
    ends = (("#ffffff", theme.wool_pale), ("#000000", theme.wool_dark))
    end, wool = max(ends, key=lambda pair: contrast(pair[0], thread))
    return with_contrast(wool, end, (thread,))


def properties(palette, theme):
    """Return {custom property without its leading dashes: colour} of a theme.

    The `thread` properties are those of the theme, so that icons and charts are visible in both;
    the `dye` properties, used in cloths, are those of the light theme in both.
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
    """Return the custom properties as CSS, for both themes and for a theme chosen by the reader."""
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
    """Return the body of a CSS rule: the colour scheme and every property."""
    body = "".join(f"--{name}:{colour};" for name, colour in named.items())
    return f"color-scheme:{scheme};{body}"


# The threads have the colours of natural dyes: weld, indigo, lichen, walnut, madder, and woad over
# weld.
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
