"""Draws docs/architecture.svg from the imports between the packages: `make architecture`.

There is a row for each app, the lowest at the bottom, with a box for each of its packages. An arrow
points from an app to another that it imports.
"""

import sys
from html import escape
from pathlib import Path

import grimp

ROOT = Path(__file__).resolve().parents[1]
PICTURE = ROOT / "docs" / "architecture.svg"
# From the top; the contract of import-linter in pyproject.toml has the same order.
APPS = ["config", "search", "cases", "network", "home"]
EXCLUDED = {"migrations", "management", "templatetags", "demo", "data", "apps"}
WIDTH, MARGIN, COLUMNS = 1200, 20, 6
NAME_WIDTH, ARROWS_WIDTH = 130, 150
BOX_HEIGHT, GAP = 34, 10
STYLE = """
text { font: 14px system-ui, sans-serif; fill: #1b1b1b; }
.app { fill: #f4f1ea; stroke: #8a8173; }
.name { font-weight: 700; font-size: 18px; }
.package { fill: #fff; stroke: #b5ab9c; }
.arrow { stroke: #1f4e79; stroke-width: 2; fill: none; marker-end: url(#head); }
#head path { fill: #1f4e79; }
"""
ARROW_HEAD = (
    '<marker id="head" markerWidth="5" markerHeight="5" viewBox="0 0 8 8" refX="6" refY="4"'
    ' orient="auto"><path d="M0 0 L8 4 L0 8 z"/></marker>'
)


def import_graph():
    """Return the graph of all imports between the modules of the apps."""
    sys.path[:0] = [str(ROOT), str(ROOT / "site")]
    return grimp.build_graph(*APPS, include_external_packages=False, cache_dir=None)


def packages_of(app, graph):
    """Return the sorted names of the packages and modules directly in an app."""
    children = {child.rpartition(".")[2] for child in graph.find_children(app)}
    return sorted(children - EXCLUDED)


def imports_between(graph):
    """Return [(importing app, imported app)], from the top."""
    return [
        (one, other)
        for one in APPS
        for other in APPS
        if one != other and graph.direct_import_exists(
            importer=one, imported=other, as_packages=True
        )
    ]  # fmt: skip


def rows(graph):
    """Yield (app, packages, y, height) of each row."""
    y = MARGIN
    for app in APPS:
        packages = packages_of(app, graph)
        lines = -(-len(packages) // COLUMNS)
        height = GAP + lines * (BOX_HEIGHT + GAP)
        yield app, packages, y, height
        y += height + MARGIN


def rectangle(kind, x, y, width, height):
    return f'<rect class="{kind}" x="{x}" y="{y}" width="{width}" height="{height}" rx="4"/>'


def row_elements(app, packages, y, height):
    """Yield the elements of a row: its name, and a box for each package."""
    inner = WIDTH - 2 * MARGIN - ARROWS_WIDTH
    yield rectangle("app", MARGIN, y, inner, height)
    yield f'<text class="name" x="{MARGIN + 15}" y="{y + 31}">{escape(app)}</text>'
    width = (inner - NAME_WIDTH - GAP) // COLUMNS - GAP
    for number, package in enumerate(packages):
        line, column = divmod(number, COLUMNS)
        x = MARGIN + NAME_WIDTH + column * (width + GAP)
        top = y + GAP + line * (BOX_HEIGHT + GAP)
        yield rectangle("package", x, top, width, BOX_HEIGHT)
        yield f'<text x="{x + 8}" y="{top + 22}">{escape(package)}</text>'


def arrow_elements(arrows, places):
    """Yield a line to the right of the rows for each import, each in its own lane."""
    edge = WIDTH - MARGIN - ARROWS_WIDTH
    for number, (one, other) in enumerate(arrows):
        lane = edge + 14 + number * (ARROWS_WIDTH - 20) // len(arrows)
        begin = places[one][0] + 12 + 5 * number
        end = places[other][0] + 12 + 5 * number
        yield f'<path class="arrow" d="M{edge} {begin} H{lane} V{end} H{edge + 3}"/>'


def draw(graph):
    """Return the picture as SVG."""
    drawn = list(rows(graph))
    places = {app: (y, height) for app, _packages, y, height in drawn}
    arrows = imports_between(graph)
    height = drawn[-1][2] + drawn[-1][3] + MARGIN
    description = "; ".join(f"{one} imports {other}" for one, other in arrows)
    elements = [element for row in drawn for element in row_elements(*row)]
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img">',
        f"<title>The apps and their packages</title><desc>{escape(description)}</desc>",
        f"<style>{STYLE}</style>",
        f"<defs>{ARROW_HEAD}</defs>",
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>',
        *elements,
        *arrow_elements(arrows, places),
        "</svg>\n",
    ])  # fmt: skip


if __name__ == "__main__":
    PICTURE.write_text(draw(import_graph()), encoding="utf-8")
    print(f"{PICTURE.relative_to(ROOT)} is drawn.")
