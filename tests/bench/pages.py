"""What pages cost, as multiples of a bare Django view of 20 kB, all measured in one run.

The site has its demonstration content, the settings of production, SQLite and two workers of
gunicorn. Each page is measured as it is made, and as it is sent from the cache of pages.
"""

import os
import time

from tests.bench import outcome
from tests.bench.progress import with_progress
from tests.bench.web_server import serving
from tests.functional.server import environment, make_vectors, prepare

MOST_UNCACHED, MOST_CACHED = 47, 3
MOST_FIRST_SEARCH = 2  # times the second one
MOST_BYTES = 60_000
TURNS = 3
SEARCH = "search"
PAGES = {
    "front page": "/",
    "list of cases": "/case/",
    "list of organisations": "/natverket/",
    "organisation": "/natverket/exempelkommunen/",
    "case": "/natverket/region-skane/forutse-vardtid/",
    "list of guidelines": "/riktlinjer/",
    "guideline": "/riktlinjer/generativ-ai/",
    "list of goals": "/mal/",
    "goal": "/mal/insikt/",
    "initiative": "/mal/insikt/starta-din-ai-resa/",
    "standard page": "/om/",
    "accessibility statement": "/om/tillganglighet/",
    SEARCH: "/sok/?q=upphandling",
}
PEERS = {
    "bakerydemo": "1:47 to 1:128",
    "sites-conformes": "1:107 to 1:174",
    "a bare Wagtail page": "1:14",
}
SITE, BARE = "config.wsgi", "tests.bench.bare:application"


def measure(results, folder):
    """Note what pages cost in the file `results`; the site is made in `folder`."""
    variables = prepared_site(folder)
    log = folder / "pages.log"
    measure_first_search(results, variables, log)
    with (
        serving(BARE, os.environ | {"DJANGO_SETTINGS_MODULE": ""}, log) as bare,
        serving(SITE, variables | {"PAGE_CACHE_SECONDS": "0"}, log) as uncached,
        serving(SITE, variables, log) as cached,
    ):
        rows = measured(bare, uncached, cached)
        sizes = {name: len(uncached.get(address)) for name, address in PAGES.items()}
    show(rows, sizes)
    for name, (made, sent) in rows.items():
        note(results, f"{name}, made anew", made, MOST_UNCACHED, "×")
        # A search for words is counted, and therefore made anew each time.
        note(results, f"{name}, again", sent, None if name == SEARCH else MOST_CACHED, "×")
        note(results, f"{name}, compressed", sizes[name], MOST_BYTES, "B")


def prepared_site(folder):
    """Return the environment of a site with the demonstration content."""
    var = folder / "site"
    var.mkdir()
    variables = environment(var, 0) | {"PAGE_CACHE_SECONDS": "3600"}
    print("Loading the demonstration", flush=True)
    prepare(variables)
    make_vectors(variables)
    return variables


def measured(bare, uncached, cached):
    """Return {page: (cost made anew, cost from the cache)}, both as multiples of the bare view.

    The three servers are asked by turns, and the smallest ratio of a few turns counts: what else
    the machine does can only make it larger.
    """
    rows = {}
    for name, address in with_progress("Pages", PAGES.items()):
        turns = []
        for _turn in range(TURNS):
            unit = bare.cost("/")
            turns.append((uncached.cost(address) / unit, cached.cost(address) / unit))
        rows[name] = tuple(map(min, zip(*turns, strict=True)))
    return rows


def measure_first_search(results, variables, log):
    """Compare the first search of a fresh server with the second one of the same words."""
    with serving(SITE, variables | {"PAGE_CACHE_SECONDS": "0"}, log) as server:
        server.get("/om/")  # It listens before a worker has loaded the site.
        first, second = (seconds(server, "/sok/?q=skola+och+vård") for _time in range(2))
    print(f"First search {first * 1000:.0f} ms, second {second * 1000:.0f} ms", flush=True)
    note(results, "first search, against the second", first / second, MOST_FIRST_SEARCH, "×")


def seconds(server, address):
    began = time.perf_counter()
    server.get(address.replace("å", "%C3%A5"))
    return time.perf_counter() - began


def note(results, name, value, most, unit):
    outcome.note(results, "SQLite", name, value, most=most, unit=unit)


def show(rows, sizes):
    """Print the table, with the peers' figures below it."""
    print("\nProcessor time of an answer, as a multiple of a bare Django view of 20 kB")
    print(f"{'page':<26} {'made anew':>10} {'from the cache':>15} {'gzip bytes':>11}")
    for name, (made, sent) in rows.items():
        print(f"{name:<26} {f'1:{made:.0f}':>10} {f'1:{sent:.1f}':>15} {sizes[name]:>11,}")
    print("\nOthers, measured in the same way, made anew:")
    for name, ratio in PEERS.items():
        print(f"{name:<26} {ratio:>10}")
