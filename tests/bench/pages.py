"""What pages cost, as multiples of a bare Django view of 20 kB, all measured in one run.

The site has its demonstration content, the settings of production, SQLite and two workers of
gunicorn. Each page is measured in three ways: made anew, as the first visitor after a change of the
content gets it, when nothing is kept in memory; made without the cache of pages, but of the parts
that are kept until the content changes; and sent from the cache of pages.
"""

import os
import secrets
import sqlite3
import time
from contextlib import closing

from home.caching.content_version import TOKEN_BITS
from tests.bench import outcome
from tests.bench.progress import with_progress
from tests.bench.web_server import TIMEOUT_SECONDS, serving
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
        rows = measured(bare, uncached, cached, folder / "site" / "noden.sqlite3")
        sizes = {name: len(uncached.get(address)) for name, address in PAGES.items()}
    show(rows, sizes)
    for name, (first, made, sent) in rows.items():
        note(results, f"{name}, first after a change", first, None, "×")
        note(results, f"{name}, without the page cache", made, MOST_UNCACHED, "×")
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


def measured(bare, uncached, cached, database):
    """Return {page: (cost after a change, without the page cache, from it)} in costs of `bare`.

    The three servers are asked by turns, and the smallest ratio of a few turns counts: what else
    the machine does can only make it larger.
    """
    rows = {}
    for name, address in with_progress("Pages", PAGES.items()):
        turns = []
        for _turn in range(TURNS):
            unit = bare.cost("/")
            first = uncached.cost(address, before=lambda: change_content(database))
            costs = (first, uncached.cost(address), cached.cost(address))
            turns.append([cost / unit for cost in costs])
        rows[name] = tuple(map(min, zip(*turns, strict=True)))
    return rows


def change_content(database):
    """Note a change of the content in the SQLite file of a site; see home.caching.content_version.

    What is kept in the memory of its workers is then made anew.
    """
    with closing(sqlite3.connect(database, timeout=TIMEOUT_SECONDS)) as connection, connection:
        connection.execute(
            "INSERT INTO home_contentchange (token, made) VALUES (?, datetime('now'))",
            [secrets.randbits(TOKEN_BITS)],
        )


def measure_first_search(results, variables, log):
    """Compare the first search of a fresh server with the second one of the same words.

    The smallest ratio of a few servers counts, as in `measured`.
    """
    ratios = []
    for _turn in range(TURNS):
        with serving(SITE, variables | {"PAGE_CACHE_SECONDS": "0"}, log) as server:
            server.get("/om/")  # It listens before a worker has loaded the site.
            first, second = (seconds(server, "/sok/?q=skola+och+vård") for _time in range(2))
        print(f"First search {first * 1000:.0f} ms, second {second * 1000:.0f} ms", flush=True)
        ratios.append(first / second)
    note(results, "first search, against the second", min(ratios), MOST_FIRST_SEARCH, "×")


def seconds(server, address):
    began = time.perf_counter()
    server.get(address.replace("å", "%C3%A5"))
    return time.perf_counter() - began


def note(results, name, value, most, unit):
    outcome.note(results, "SQLite", name, value, most=most, unit=unit)


def show(rows, sizes):
    """Print the table, with the peers' figures below it."""
    print("\nProcessor time of an answer, as a multiple of a bare Django view of 20 kB")
    heads = ("after a change", "uncached", "cached", "gzip bytes")
    print(f"{'page':<26}", *(f"{head:>15}" for head in heads))
    for name, (first, made, sent) in rows.items():
        cells = (f"1:{first:.0f}", f"1:{made:.0f}", f"1:{sent:.1f}", f"{sizes[name]:,}")
        print(f"{name:<26}", *(f"{cell:>15}" for cell in cells))
    print("\nOthers, measured in the same way, uncached:")
    for name, ratio in PEERS.items():
        print(f"{name:<26} {ratio:>10}")
