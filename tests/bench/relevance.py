"""What the rankings of an engine are worth, on the judged queries."""

from tests.bench import adapter, outcome
from tests.bench.progress import Progress
from tests.relevance import corpus, judging, loading

OVERALL = 0.85
LEAST = {"exact": 0.95, "organisation": 0.95}
# The same of hybrid search, and the least of each kind; lexical search may not be better.
OVERALL_OF_BOTH, LEAST_OF_BOTH = 0.93, 0.85
# So little is a change of places far down.
NEVER_BELOW, NOISE = ("exact", "organisation"), 0.002
# Of ten queries about nothing, meaning may answer this many.
ANSWERED_BY_MEANING = 1


def main(options):
    words, both = measure(options)
    show_worst(both or words, options.worst)
    note_limits(options, words)
    if both:
        note_limits_of_both(options, words, both)
    note_engine(options)


def measure(options, held_out=False):
    """Load a corpus and ask its queries, by words and then with meaning as well; return both
    Reports, the second None where no vectors can be made."""
    with adapter.paused():
        keys = loading.load(held_out)
    for _number in adapter.rebuild():
        pass
    adapter.switch_meaning(False)
    words = ask(options, keys, held_out, "words")
    adapter.switch_meaning(True)
    if not adapter.has_meaning():
        return words, None
    progress = Progress("Entries with vectors", adapter.entries_without_vectors())
    for number in adapter.make_vectors():
        progress.add(number)
    both = ask(options, keys, held_out, "")
    note_nonsense(options, held_out)
    return words, both


def ask(options, keys, held_out, retrievers):
    """Ask every query, note what came of it; return the Report."""
    progress = Progress("Judged queries", len(corpus.queries(held_out)))

    def search(text, language):
        progress.add(1)
        return adapter.addresses(text, language)

    report = judging.judge(search, keys, held_out)
    note_report(f"{options.engine} {retrievers}".strip(), options, report, held_out)
    return report


def note_report(name, options, report, held_out):
    row = {"engine": name, "kinds": report.by_kind, "overall": report.overall}
    outcome.append(options.results, row | {"held_out": held_out})


def note_limits(options, report):
    for kind, least in LEAST.items():
        value = report.by_kind[kind]
        name = f"nDCG@10 by words, {kind}"
        outcome.note(options.results, options.engine, name, value, least=least)
    name = "nDCG@10 by words, overall"
    outcome.note(options.results, options.engine, name, report.overall, least=OVERALL)


def note_limits_of_both(options, words, both):
    for kind, value in both.by_kind.items():
        least = words.by_kind[kind] - NOISE if kind in NEVER_BELOW else LEAST_OF_BOTH
        outcome.note(options.results, options.engine, f"nDCG@10, {kind}", value, least=least)
    name = "nDCG@10, overall"
    outcome.note(options.results, options.engine, name, both.overall, least=OVERALL_OF_BOTH)


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
