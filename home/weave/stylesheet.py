"""The stylesheet of the weave: the palette's custom properties and the classes drawings use."""

from home.weave.palette import as_css

THREADS = range(1, 7)

# A class sets both fill and stroke; `stroke-width` in the drawing decides which of them is visible.
DRAWING_CSS = """\
.weave{display:block;max-inline-size:100%}
.weave-motif{display:inline-block;vertical-align:-.15em}
.weave-panel,.weave-field,.weave-monogram,.weave-border,.weave-figure{inline-size:100%;block-size:auto}
.weave-panel{background:var(--paper-sunk)}
.weave-figure{max-inline-size:30rem}
.weave-divider{inline-size:100%;block-size:1rem}
.weave .wool-pale{fill:var(--wool-pale);stroke:var(--wool-pale)}
.weave .wool-dark{fill:var(--wool-dark);stroke:var(--wool-dark)}
.weave .thread-accent{fill:var(--accent);stroke:var(--accent)}
.weave .weft{fill:none;stroke:var(--wool-dark);stroke-opacity:.22}
.weave .warp{fill:none;stroke:var(--line)}
.weave .before{fill:var(--line-strong);stroke:var(--line-strong)}
.weave .axis{fill:none;stroke:var(--line-strong)}
.weave .figure-text{fill:var(--ink-soft);font-family:inherit}
.weave .figure-value{fill:var(--ink);font-family:inherit;font-weight:700}
"""


def weave_css(palette):
    """Return the stylesheet of the drawings: custom properties and classes."""
    return (
        as_css(palette)
        + DRAWING_CSS
        + thread_classes(".weave", "thread")
        + thread_classes(".woven", "dye")
    )


def thread_classes(scope, kind):
    """Return the classes of the six threads inside a selector, in the colours `thread` or `dye`."""
    return "".join(
        f"{scope} .thread-{n}{{fill:var(--{kind}-{n});stroke:var(--{kind}-{n})}}\n" for n in THREADS
    )
