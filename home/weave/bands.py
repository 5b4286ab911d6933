"""The bands of the weave: patterns that repeat along a border, drawn outwards from the middle.

A band's rows are one repeat each. The first square of a repeat lies on the cloth's middle, and
the repeat reads the same in both directions from there, so every band is symmetric. "a" is the
band's thread, "b" its second thread, "." the ground.
"""

from home.weave.motifs import drawn

STEPS = drawn("""
    a.......
    aa.....a
    aaa...aa
    aaaa.aaa
""")
TEETH = drawn("""
    a...
    aa.a
""")
ZIGZAG = drawn("""
    a.......
    aa.....a
    .aa...aa
    ..aa.aa.
    b..aaa..
    bb..a..b
""")
DIAMONDS = drawn("""
    a.....
    aa...a
    aba.ab
    aa...a
    a.....
""")
HOURGLASSES = drawn("""
    aaa.aa
    aa.b.a
    a.bbb.
    aa.b.a
    aaa.aa
""")
CROSSES = drawn("""
    a...b...
    aa.....a
    a...b...
""")
CHEQUER = drawn("""
    aa...a
    ..aaa.
""")
DASHES = drawn("aa.a")
LINE = drawn("a")

BANDS = {
    "steps": STEPS,
    "teeth": TEETH,
    "zigzag": ZIGZAG,
    "diamonds": DIAMONDS,
    "hourglasses": HOURGLASSES,
    "crosses": CROSSES,
    "chequer": CHEQUER,
    "dashes": DASHES,
    "line": LINE,
}


def lay(grid, band, y, symbols):
    """Lay a band across the whole grid with its first row at y."""
    middle = grid.width // 2
    for down, row in enumerate(band):
        for x in range(grid.width):
            mark = row[abs(x - middle) % len(row)]
            if mark in symbols:
                grid.put(x, y + down, symbols[mark])
