"""Measures the time of searches among many thousand cases, and how it grows."""

import json
import statistics
import subprocess
import sys
from functools import partial

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.bench import (
    adapter,
    curl,
    growth,
    many_cases,
    odd_strings,
    outcome,
    raw_index,
    semantic_speed,
    timing,
)
from tests.bench.progress import progress_bar, with_progress

# Limits of the time relative to a raw search, for a word in a tenth and in half of the cases.
MAX_RATIO_TO_RAW = {"mejeri": 10, "kvarn": 15}
MAX_RATIO_TO_CURL, ROUNDS = 3, 5
MAX_QUERIES = 12
MAX_REBUILD_SECONDS = 60
# Limit of the memory at the end of a rebuild, relative to that after a tenth of it.
MAX_REBUILD_MEMORY = 1.25
# Limits for the worst odd string, and for linear growth, with a margin for noise.
MAX_ODD_STRING_RATIO = 1.5
MAX_GROWTH = 1.2
ORDINARY_QUERY = "kvarn mejeri kommunen"


def main(options):
    bench = Bench(options)
    adapter.use_semantic_search(False)
    bench.make_cases()
    bench.measure_rebuild()
    raw_index.prepare()
    before = {word: bench.measure_search(word) for word in MAX_RATIO_TO_RAW}
    bench.measure_queries()
    bench.measure_odd_strings()
    semantic_speed.measure(bench, list(MAX_RATIO_TO_RAW))
    bench.measure_growth(before)


class Bench:
    """Measures on one set of cases."""

    def __init__(self, options):
        self.options = options

    def record(self, name, value, **limit):
        outcome.record(self.options.results, self.options.engine, name, value, **limit)
        print(f"{name:<58} {value:>9.3f} {limit.get('unit', '')}", flush=True)

    def make_cases(self):
        with adapter.paused():
            many_cases.make(self.options.cases, progress_bar("Cases", self.options.cases))
        # The lexicons are built once on a machine, and not as part of a rebuild.
        adapter.search(ORDINARY_QUERY)

    def measure_rebuild(self):
        """Rebuild all entries in another process, to measure its memory."""
        command = [sys.executable, "-m", "tests.bench.run_step", "rebuilding"]
        command += [self.options.engine, str(self.options.results), "--keep"]
        done = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
        # A connection that is older than the rebuild searches many times more slowly on SQLite; on
        # the site, a connection is a minute old at most.
        connection.close()
        taken = json.loads(done.stdout.splitlines()[-1])
        cases = self.options.cases
        maximum = MAX_REBUILD_SECONDS * max(1, cases / 20_000)
        self.record(f"rebuild of {cases} cases", taken["seconds"], maximum=maximum, unit="s")
        self.record("processor time of a rebuild", taken["cpu"], unit="s")
        self.record("memory of a rebuild at its end", taken["peak"], unit="MB")
        grown = taken["peak"] / taken["early"]
        name = "memory of a rebuild, its end against a tenth"
        self.record(name, grown, maximum=MAX_REBUILD_MEMORY, unit="×")

    def measure_search(self, word):
        """Return the seconds of a search, and record them relative to a raw one."""
        total = adapter.search(word).total
        expected = many_cases.hits(word, self.options.cases)
        name = f"hits of “{word}”, {expected} cases have it"
        self.record(name, total, minimum=expected, maximum=expected)
        own, plain = timing.medians(partial(adapter.search, word), partial(raw_index.search, word))
        self.record_engine(word)
        self.record(f"search with {total} hits", own * 1000, unit="ms")
        if self.options.engine == "Elasticsearch":
            self.measure_against_curl(word)
            return own
        self.record(f"raw search with {raw_index.count(word)} hits", plain * 1000, unit="ms")
        maximum = MAX_RATIO_TO_RAW[word] if self.options.engine == "SQLite" else None
        self.record(
            f"search with {total} hits, against raw", own / plain, maximum=maximum, unit="×"
        )
        return own

    def record_engine(self, word):
        """Record whether the results are from the measured engine, and not from the fallback."""
        name = f"“{word}” is answered by the measured engine"
        self.record(name, int(adapter.uses_measured_engine(word)), minimum=1)

    def measure_against_curl(self, word):
        """Time the search and the same request by curl alternately, as `timing.medians` does."""
        request, pairs = adapter.elasticsearch_request(word), []
        for _time in range(ROUNDS):
            own = timing.medians(partial(adapter.search, word), times=3)[0]
            pairs.append((own, curl.seconds(*request, times=3)))
        own, sent = map(statistics.median, zip(*pairs, strict=True))
        self.record(f"the request for “{word}” sent by curl", sent * 1000, unit="ms")
        name = f"search for “{word}”, against the request by curl"
        self.record(name, own / sent, maximum=MAX_RATIO_TO_CURL, unit="×")

    def measure_queries(self):
        """Count the SQL queries of the page that shows a search, when its caches are warm."""
        client = Client()
        for text in ("kvarn", ORDINARY_QUERY, "kvran"):
            address = adapter.page_address(text)
            client.get(address)
            with CaptureQueriesContext(connection) as queries:
                client.get(address)
            name = f"SQL queries of the page for “{text}”"
            self.record(name, len(queries), maximum=MAX_QUERIES, minimum=1)

    def measure_odd_strings(self):
        """Compare each odd string with an ordinary query of three words, and show the worst."""
        ordinary = timing.medians(partial(adapter.search, ORDINARY_QUERY))[0]
        strings = odd_strings.odd_strings(many_cases.common_words())
        taken = {}
        for name, text in with_progress("Odd strings", strings.items()):
            taken[name] = timing.medians(partial(adapter.search, text), times=3)[0]
        print(f"“{ORDINARY_QUERY}” takes {ordinary * 1000:.1f} ms. The worst strings:")
        worst = sorted(taken.items(), key=lambda pair: -pair[1])
        for name, seconds in worst[: self.options.worst]:
            print(f"    {name:<40} {seconds * 1000:8.1f} ms {seconds / ordinary:6.2f} ×")
        name = "the worst odd string, against an ordinary one"
        self.record(name, worst[0][1] / ordinary, maximum=MAX_ODD_STRING_RATIO, unit="×")

    def measure_growth(self, before):
        """Copy the entries and search again: time may grow linearly with their number."""
        times = self.options.entries // self.options.cases
        if times < 2:
            return
        growth.multiply(times, progress_bar("Copies of the entries", times - 1))
        adapter.fill_elasticsearch()
        for word, seconds in before.items():
            after = timing.medians(partial(adapter.search, word), times=5)[0]
            total = adapter.search(word).total
            self.record(f"search with {total} hits", after * 1000, unit="ms")
            name = f"growth of “{word}” to {times} times, 1 is linear"
            self.record(name, after / seconds / times, maximum=MAX_GROWTH, unit="×")
        if self.options.engine != "Elasticsearch":
            semantic_speed.measure(self, list(before), is_limited=False)
