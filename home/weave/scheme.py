"""Chooses the colours of a cloth: few, and such that its motifs stand out from the ground."""

from dataclasses import dataclass

from home.weave.grid import DARK, PALE, THREADS

# Skåne's cushions have dark grounds more often than pale ones, and coloured ones now and then.
GROUNDS = (DARK, DARK, DARK, PALE, PALE, "2", "5", "4")
SECOND_GROUNDS = (DARK, "2", "5", "4")
# On these grounds these threads are too near in lightness to be seen without a contour.
NEAR = {DARK: "24", PALE: "1", "2": "3456", "4": "12356", "5": "12346"}


@dataclass(frozen=True)
class Scheme:
    """The colours of one cloth, as symbols of the grid.

    `threads` are the colours of its goals; `accent` is one more, for details; `contour` is the
    wool that stands out from the ground.
    """

    ground: str
    second: str
    contour: str
    threads: tuple[str, ...]
    accent: str

    def thread(self, step):
        """Return the colours of the goals in turn, counted from the middle to either side."""
        return self.threads[abs(step) % len(self.threads)]

    def contour_on(self, ground, thread):
        """The contour a motif in this thread needs on this ground, or "" for none."""
        if thread not in NEAR.get(ground, ""):
            return ""
        return DARK if ground == PALE else PALE

    def heart_on(self, ground, thread):
        """The colour of a motif's second thread."""
        if self.contour_on(ground, thread) == PALE or self.accent in (ground, thread):
            return DARK if ground == PALE else PALE
        return self.accent


def choose(goals, rng):
    """Return the scheme of a cloth for these goals (at least one)."""
    threads = tuple(str(goal) for goal in goals)
    ground = rng.pick([symbol for symbol in GROUNDS if symbol not in threads])
    second = rng.pick([s for s in SECOND_GROUNDS if s not in (*threads, ground)] or [ground])
    others = [thread for thread in THREADS if thread not in (*threads, ground, second)]
    visible = [thread for thread in others if thread not in NEAR.get(ground, "")]
    contour = DARK if ground == PALE else PALE
    return Scheme(ground, second, contour, threads, rng.pick(visible or others or [contour]))
