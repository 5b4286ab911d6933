"""What the rankings of an engine are worth on a corpus that nothing has been tuned with.

Which queries were answered badly is not shown, so that nobody is tempted to mend those alone.
"""

from tests.bench import relevance


def main(options):
    relevance.measure(options, held_out=True)
