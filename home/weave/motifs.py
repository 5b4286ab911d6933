"""The six motifs of the weave, one for each goal, after forms in Skåne's rölakan.

A motif is drawn from a bitmap, a tuple of strings of equal length: "#" is the colour of the motif,
"x" and "+" its second colour, "." the ground. An icon has one colour: there "x" is drawn as "#",
and "+" is not drawn. Every motif is symmetric left to right.
"""

from dataclasses import dataclass

Bitmap = tuple[str, ...]


def parse_bitmap(text):
    """Return the bitmap of a multi-line text."""
    return tuple(text.split())


@dataclass(frozen=True)
class Motif:
    """One form of the weave: large (15×15 squares) for fields, small (7×7) for borders."""

    name: str
    swedish: str
    large: Bitmap
    small: Bitmap


STAR = Motif(
    "star",
    "stjärna",
    parse_bitmap("""
        ...#.......#...
        ...##.....##...
        ...###...###...
        ###x###.###x###
        .###x##x##x###.
        ..###x#x#x###..
        ...###xxx###...
        ....xxxxxxx....
        ...###xxx###...
        ..###x#x#x###..
        .###x##x##x###.
        ###x###.###x###
        ...###...###...
        ...##.....##...
        ...#.......#...
    """),
    parse_bitmap("""
        .#...#.
        ###.###
        .##.##.
        .......
        .##.##.
        ###.###
        .#...#.
    """),
)
DIAMOND = Motif(
    "diamond",
    "ruta",
    parse_bitmap("""
        .......#.......
        ......###......
        .....#####.....
        ....###.###....
        ...###...###...
        ..###..x..###..
        .###..xxx..###.
        ###..xxxxx..###
        .###..xxx..###.
        ..###..x..###..
        ...###...###...
        ....###.###....
        .....#####.....
        ......###......
        .......#.......
    """),
    parse_bitmap("""
        ...#...
        ..###..
        .##.##.
        ##.x.##
        .##.##.
        ..###..
        ...#...
    """),
)
TREE = Motif(
    "tree",
    "träd",
    parse_bitmap("""
        ......###......
        .....#####.....
        ......###......
        .##....#....##.
        ####...#...####
        .###...#...###.
        ...##..#..##...
        ....##.#.##....
        ##...#####...##
        ###...###...###
        .###..###..###.
        ..###.###.###..
        ....#######....
        .....#####.....
        ....+++++++....
    """),
    parse_bitmap("""
        #..#..#
        ##.#.##
        .#####.
        #..#..#
        ##.#.##
        .#####.
        ..+++..
    """),
)
HOURGLASS = Motif(
    "hourglass",
    "timglas",
    parse_bitmap("""
        ###############
        ###############
        .#############.
        ..#####x#####..
        +..###xxx###..+
        ++..###x###..++
        +++..#####..+++
        ++++..###..++++
        +++..#####..+++
        ++..###x###..++
        +..###xxx###..+
        ..#####x#####..
        .#############.
        ###############
        ###############
    """),
    parse_bitmap("""
        #######
        .#####.
        +.###.+
        ++.#.++
        +.###.+
        .#####.
        #######
    """),
)
ROSE = Motif(
    "rose",
    "ros",
    parse_bitmap("""
        ...##.....##...
        ..####...####..
        .#.####.####.#.
        ###++##.##++###
        ###+###.###+###
        .######.######.
        ..#####+#####..
        ......+++......
        ..#####+#####..
        .######.######.
        ###+###.###+###
        ###++##.##++###
        .#.####.####.#.
        ..####...####..
        ...##.....##...
    """),
    parse_bitmap("""
        .##.##.
        #######
        ###.###
        .#.x.#.
        ###.###
        #######
        .##.##.
    """),
)
LIGHTNING = Motif(
    "lightning",
    "blixt",
    parse_bitmap("""
        .......#.......
        #.....###.....#
        ##...#####...##
        ###.###.###.###
        .#####...#####.
        ..###..+..###..
        +..#..+.+..#..+
        .+...+...+...+.
        ..+.+..#..+.+..
        #..+..###..+..#
        ##...#####...##
        ###.###.###.###
        .#####...#####.
        ..###.....###..
        ...#.......#...
    """),
    parse_bitmap("""
        ...#...
        #.###.#
        ###.###
        .#.#.#.
        #.###.#
        ###.###
        .#...#.
    """),
)

# {number of the goal: its motif}
MOTIFS = {
    1: STAR,
    2: DIAMOND,
    3: TREE,
    4: HOURGLASS,
    5: ROSE,
    6: LIGHTNING,
}
