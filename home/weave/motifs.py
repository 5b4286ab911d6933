"""The six motifs of the weave, after forms in Skåne's rölakan, as small bitmaps; one for each goal.

A bitmap is a tuple of strings of equal length: "#" is the motif's own thread, "x" a seam
of its second thread (its own thread in an icon, which has one colour), "+" a heart of its second
thread (bare in an icon), "." the ground.
Every motif is symmetric left to right, as a weaver counts it from the middle.
"""

from dataclasses import dataclass

Bitmap = tuple[str, ...]


def drawn(picture):
    """The bitmap of a multi-line picture."""
    return tuple(picture.split())


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
    drawn("""
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
    drawn("""
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
    drawn("""
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
    drawn("""
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
    drawn("""
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
    drawn("""
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
    drawn("""
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
    drawn("""
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
    drawn("""
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
    drawn("""
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
    drawn("""
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
    drawn("""
        ...#...
        #.###.#
        ###.###
        .#.#.#.
        #.###.#
        ###.###
        .#...#.
    """),
)

# A goal's number says its motif, everywhere on the site.
MOTIFS = {
    1: STAR,
    2: DIAMOND,
    3: TREE,
    4: HOURGLASS,
    5: ROSE,
    6: LIGHTNING,
}
