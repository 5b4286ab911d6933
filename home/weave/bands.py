"""The bands of the weave: patterns that repeat along a border, drawn outwards from the middle.

Each row of a bitmap is one repeat. Its first square lies on the middle column of the cloth, and it
is symmetric about that square, so every band is symmetric. "a" is the band's thread, "b" its second
thread, "." the ground.
"""

from home.weave.motifs import parse_bitmap

STEPS = parse_bitmap("""
    a.......
    aa.....a
    aaa...aa
    aaaa.aaa
""")
TEETH = parse_bitmap("""
    a...
    aa.a
""")
ZIGZAG = parse_bitmap("""
    a.......
    aa.....a
    .aa...aa
    ..aa.aa.
    b..aaa..
    bb..a..b
""")
DIAMONDS = parse_bitmap("""
    a.....
    aa...a
    aba.ab
    aa...a
    a.....
""")
HOURGLASSES = parse_bitmap("""
    aaa.aa
    aa.b.a
    a.bbb.
    aa.b.a
    aaa.aa
""")
CROSSES = parse_bitmap("""
    a...b...
    aa.....a
    a...b...
""")
CHEQUER = parse_bitmap("""
    aa...a
    ..aaa.
""")
DASHES = parse_bitmap("aa.a")
LINE = parse_bitmap("a")

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


def draw_band(grid, band, y, symbols):
    """Draw a band across the whole grid with its first row at `y`, in squares.

    symbols: {mark of the bitmap: symbol of the grid}.
    """
    middle = grid.width // 2
    for down, row in enumerate(band):
        for x in range(grid.width):
            mark = row[abs(x - middle) % len(row)]
            if mark in symbols:
                grid.put(x, y + down, symbols[mark])
