"""What the rankings of an engine are worth, on the judged queries."""

from tests.bench import adapter, outcome
from tests.bench.progress import Progress
from tests.relevance import corpus, judging, loading

OVERALL = 0.85
LEAST = {"exact": 0.95, "organisation": 0.95}
# Of ten queries about nothing, meaning may answer this many.
ANSWERED_BY_MEANING = 1


def main(options):
    report = measure(options)
    show_worst(report, options.worst)
    note_limits(options, report)
    note_engine(options)


def measure(options, held_out=False):
    """Load a corpus, ask its queries, note what came of it; return the Report."""
    with adapter.paused():
        keys = loading.load(held_out)
    for _number in adapter.rebuild():
        pass
    progress = Progress("Judged queries", len(corpus.queries(held_out)))

    def search(text, language):
        progress.add(1)
        return adapter.addresses(text, language)

    report = judging.judge(search, keys, held_out)
    note_report(options, report, held_out)
    note_nonsense(options, held_out)
    return report


def note_report(options, report, held_out):
    row = {"engine": options.engine, "kinds": report.by_kind, "overall": report.overall}
    outcome.append(options.results, row | {"held_out": held_out})


def note_limits(options, report):
    for kind, least in LEAST.items():
        value = report.by_kind[kind]
        outcome.note(options.results, options.engine, f"nDCG@10, {kind}", value, least=least)
    name = "nDCG@10, overall"
    outcome.note(options.results, options.engine, name, report.overall, least=OVERALL)


def note_nonsense(options, held_out):
    found = [
        one.query
        for one in corpus.nonsense(held_out)
        if adapter.found_by_meaning(one.query, one.language)
    ]
    name, most = "queries about nothing that meaning answers", ANSWERED_BY_MEANING
    name += ", held out" if held_out else ""
    outcome.note(options.results, options.engine, name, len(found), most=most)
    if found:
        print("Meaning answers what is about nothing:", "; ".join(found))


def note_engine(options):
    asked = [(one.query, one.language) for one in corpus.queries()[::10]]
    share = sum(adapter.is_answered_by_the_engine(*one) for one in asked) / len(asked)
    name = "share of searches that the engine itself answers"
    outcome.note(options.results, options.engine, name, share, least=1)


def show_worst(report, most):
    """Print the queries that were answered worst: what was found, and what was missing."""
    for one in report.worst(most):
        missing = [key for key in one.query.relevant if key not in one.found[:10]]
        print(f"{one.score:.2f} {one.query.kind:<13} {one.query.query}")
        print(f"     found   {', '.join(key or '–' for key in one.found[:6])}")
        print(f"     missing {', '.join(missing[:8])}")
