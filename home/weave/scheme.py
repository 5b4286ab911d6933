"""Chooses the colours of a cloth: few, and with motifs that contrast with the ground."""

from dataclasses import dataclass

from home.weave.grid import DARK, PALE, THREADS

# Weighted by repetition: on old cushions from Skåne, dark grounds are the most common, then pale.
GROUNDS = (DARK, DARK, DARK, PALE, PALE, "2", "5", "4")
SECOND_GROUNDS = (DARK, "2", "5", "4")
# {ground: the threads too near to it in lightness to be seen without a contour}
LOW_CONTRAST_THREADS = {DARK: "24", PALE: "1", "2": "3456", "4": "12356", "5": "12346"}


@dataclass(frozen=True)
class Scheme:
    """The colours of one cloth, as symbols of the grid.

    `threads` are those of its goals; `accent` is another one, for details; `contour` is the wool
    that contrasts with the ground; `second_ground` is that of borders.
    """

    ground: str
    second_ground: str
    contour: str
    threads: tuple[str, ...]
    accent: str

    def thread(self, step):
        """Return the thread for a motif that is `step` motifs from the middle, to either side."""
        return self.threads[abs(step) % len(self.threads)]

    def contour_on(self, ground, thread):
        """Return the contour that a motif in this thread needs on this ground, or ""."""
        if thread not in LOW_CONTRAST_THREADS.get(ground, ""):
            return ""
        return DARK if ground == PALE else PALE

    def second_colour_on(self, ground, thread):
        """Return the second colour of a motif in this thread on this ground."""
        if self.contour_on(ground, thread) == PALE or self.accent in (ground, thread):
            return DARK if ground == PALE else PALE
        return self.accent


def choose_scheme(goals, rng):
    """Return the scheme of a cloth for these goals (at least one)."""
    threads = tuple(str(goal) for goal in goals)
    ground = rng.pick([symbol for symbol in GROUNDS if symbol not in threads])
    second_ground = rng.pick([s for s in SECOND_GROUNDS if s not in (*threads, ground)] or [ground])
    others = [thread for thread in THREADS if thread not in (*threads, ground, second_ground)]
    visible = [thread for thread in others if thread not in LOW_CONTRAST_THREADS.get(ground, "")]
    contour = DARK if ground == PALE else PALE
    return Scheme(ground, second_ground, contour, threads, rng.pick(visible or others or [contour]))
