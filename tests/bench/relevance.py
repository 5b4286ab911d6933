"""Scores the rankings of an engine on the judged queries, by nDCG@10."""

from tests.bench import adapter, outcome
from tests.bench.progress import progress_bar
from tests.relevance import corpus, judging, loading

# Minimum nDCG@10 of lexical search: overall, and of some kinds of queries.
MIN_LEXICAL, MIN_LEXICAL_BY_KIND = 0.85, {"exact": 0.95, "organisation": 0.95}
# Minimum nDCG@10 of hybrid search: overall, and of every kind of query.
MIN_HYBRID, MIN_HYBRID_OF_KIND = 0.93, 0.85
# Kinds for which hybrid search may not score lower than lexical search, by more than TOLERANCE.
NEVER_BELOW_LEXICAL, TOLERANCE = ("exact", "organisation"), 0.002
# How many of the ten nonsense queries may have semantic matches.
MAX_ANSWERED_NONSENSE = 1


def main(options):
    lexical, hybrid = measure(options)
    show_worst(hybrid or lexical, options.worst)
    record_lexical_limits(options, lexical)
    if hybrid:
        record_hybrid_limits(options, lexical, hybrid)
    record_engine(options)


def measure(options, held_out=False):
    """Load a corpus and run its queries by lexical and by hybrid search; return both Reports.

    The second is None where no vectors can be made.
    """
    with adapter.paused():
        keys = loading.load(held_out)
    for _number in adapter.rebuild():
        pass
    adapter.use_semantic_search(False)
    lexical = run_queries(options, keys, held_out, "words")
    adapter.use_semantic_search(True)
    if not adapter.has_embedder():
        return lexical, None
    bar = progress_bar("Entries with vectors", adapter.entries_without_vectors())
    for number in adapter.make_vectors():
        bar.advance(by=number)
    hybrid = run_queries(options, keys, held_out, "")
    record_nonsense(options, held_out)
    return lexical, hybrid


def run_queries(options, keys, held_out, retrievers):
    """Run every judged query, record the scores; return the Report."""
    bar = progress_bar("Judged queries", len(corpus.queries(held_out)))

    def search(text, language):
        bar.advance()
        return adapter.addresses(text, language)

    report = judging.judge(search, keys, held_out)
    record_report(f"{options.engine} {retrievers}".strip(), options, report, held_out)
    return report


def record_report(name, options, report, held_out):
    row = {"engine": name, "kinds": report.by_kind, "overall": report.overall}
    outcome.append(options.results, row | {"held_out": held_out})


def record_lexical_limits(options, report):
    for kind, minimum in MIN_LEXICAL_BY_KIND.items():
        value = report.by_kind[kind]
        name = f"nDCG@10, lexical, {kind}"
        outcome.record(options.results, options.engine, name, value, minimum=minimum)
    name = "nDCG@10, lexical, overall"
    outcome.record(options.results, options.engine, name, report.overall, minimum=MIN_LEXICAL)


def record_hybrid_limits(options, lexical, hybrid):
    for kind, value in hybrid.by_kind.items():
        is_bounded = kind in NEVER_BELOW_LEXICAL
        minimum = lexical.by_kind[kind] - TOLERANCE if is_bounded else MIN_HYBRID_OF_KIND
        outcome.record(options.results, options.engine, f"nDCG@10, {kind}", value, minimum=minimum)
    name = "nDCG@10, overall"
    outcome.record(options.results, options.engine, name, hybrid.overall, minimum=MIN_HYBRID)


def record_nonsense(options, held_out):
    found = [
        one.query
        for one in corpus.nonsense(held_out)
        if adapter.semantic_only_results(one.query, one.language)
    ]
    name, maximum = "nonsense queries with semantic matches", MAX_ANSWERED_NONSENSE
    name += ", held out" if held_out else ""
    outcome.record(options.results, options.engine, name, len(found), maximum=maximum)
    if found:
        print("Nonsense queries with semantic matches:", "; ".join(found))


def record_engine(options):
    sample = [(one.query, one.language) for one in corpus.queries()[::10]]
    share = sum(adapter.uses_measured_engine(*one) for one in sample) / len(sample)
    name = "share of searches that the measured engine answers"
    outcome.record(options.results, options.engine, name, share, minimum=1)


def show_worst(report, limit):
    """Print the queries with the lowest scores: what was found, and what was missing."""
    for one in report.worst(limit):
        missing = [key for key in one.query.relevant if key not in one.found[:10]]
        print(f"{one.score:.2f} {one.query.kind:<13} {one.query.query}")
        print(f"     found   {', '.join(key or '–' for key in one.found[:6])}")
        print(f"     missing {', '.join(missing[:8])}")
