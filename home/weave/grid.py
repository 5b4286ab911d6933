"""The grid of coloured squares from which SVG and pictures are drawn."""

from collections import Counter

# Symbols of a square: the thread of goal 1–6, one of the two undyed wools, or nothing.
THREADS = "123456"
PALE = "w"
DARK = "d"
EMPTY = "."

Run = tuple[int, int, int]


class Grid:
    """A grid of `width` × `height` squares, each one symbol; (0, 0) is the upper left one."""

    def __init__(self, width, height, ground=EMPTY):
        self.width = width
        self.height = height
        self.rows = [[ground] * width for _ in range(height)]

    @property
    def centre(self):
        """Return the square in the middle; both sides are odd numbers of squares."""
        return self.width // 2, self.height // 2

    def put(self, x, y, symbol):
        """Colour one square; one outside the grid is ignored."""
        if 0 <= x < self.width and 0 <= y < self.height:
            self.rows[y][x] = symbol

    def fill(self, x, y, width, height, symbol):
        """Colour a rectangle of squares."""
        for row in range(y, y + height):
            for column in range(x, x + width):
                self.put(column, row, symbol)

    def stamp(self, bitmap, x, y, symbols):
        """Draw a bitmap with its middle on (x, y).

        `symbols` maps marks of the bitmap to symbols of the grid; other marks change nothing.
        """
        left, top = x - len(bitmap[0]) // 2, y - len(bitmap) // 2
        for down, row in enumerate(bitmap):
            for across, mark in enumerate(row):
                if mark in symbols:
                    self.put(left + across, top + down, symbols[mark])

    def counts(self):
        """Return how many squares each symbol covers."""
        return Counter(symbol for row in self.rows for symbol in row)

    def commonest(self):
        """Return the symbol that covers most squares: the ground."""
        counts = self.counts()
        return max(sorted(counts), key=lambda symbol: counts[symbol])

    def outermost(self):
        """Yield every square along the edge of the grid."""
        for y in range(self.height):
            inner = 1 if y in (0, self.height - 1) else max(1, self.width - 1)
            yield from ((x, y) for x in range(0, self.width, inner))

    def slice(self, top, bottom):
        """Return the rows from `top` up to `bottom` as another grid."""
        part = Grid(self.width, bottom - top)
        part.rows = [list(row) for row in self.rows[top:bottom]]
        return part


def runs(rows, symbol, hidden=""):
    """Yield the runs of a symbol as (x, y, length), row by row from the upper left.

    A run may continue under squares of the `hidden` symbols, which are drawn on top later.
    """
    for y, row in enumerate(rows):
        start = end = -1
        for x, square in enumerate([*row, EMPTY]):
            if square == symbol:
                start, end = (x if start < 0 else start), x
            elif start >= 0 and (square == EMPTY or square not in hidden):
                yield start, y, end - start + 1
                start = -1
