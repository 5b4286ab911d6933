"""Scores the rankings of an engine on the held-out corpus, which is not used for tuning.

The queries with low scores are not shown, so that nobody tunes for them.
"""

from tests.bench import relevance


def main(options):
    relevance.measure(options, held_out=True)
