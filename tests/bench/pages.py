"""The cost of pages as multiples of that of a bare Django view of 20 kB, measured in one run.

The site has its demonstration content, production settings, SQLite and two gunicorn workers. Each
page is measured in three ways: after a change of the content, when no cache has anything of it;
without the page cache, but with cached fragments; and from the page cache.
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

MAX_UNCACHED, MAX_CACHED = 47, 3
MAX_FIRST_SEARCH = 2  # as a multiple of the second one
MAX_BYTES = 60_000
ROUNDS = 3
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
OTHER_PROJECTS = {
    "bakerydemo": "1:47 to 1:128",
    "sites-conformes": "1:107 to 1:174",
    "a bare Wagtail page": "1:14",
}
SITE, BARE = "config.wsgi", "tests.bench.bare:application"


def measure(results, folder):
    """Record the cost of pages in the file `results`; the site is created in `folder`."""
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
        record(results, f"{name}, first after a change", first, None, "×")
        record(results, f"{name}, without the page cache", made, MAX_UNCACHED, "×")
        # Searches are counted, so their pages are not cached.
        record(results, f"{name}, again", sent, None if name == SEARCH else MAX_CACHED, "×")
        record(results, f"{name}, compressed", sizes[name], MAX_BYTES, "B")


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
    """Return {page: (cost after a change, without the page cache, from it)}, relative to `bare`.

    The servers are measured alternately, and the smallest ratio of a few rounds counts: other
    processes on the machine can only increase it.
    """
    rows = {}
    for name, address in with_progress("Pages", PAGES.items()):
        ratios = []
        for _round in range(ROUNDS):
            unit = bare.cost("/")
            first = uncached.cost(address, before=lambda: change_content(database))
            costs = (first, uncached.cost(address), cached.cost(address))
            ratios.append([cost / unit for cost in costs])
        rows[name] = tuple(map(min, zip(*ratios, strict=True)))
    return rows


def change_content(database):
    """Change the version of the content in the SQLite file of a site.

    This invalidates everything that its workers have cached: see home.caching.content_version.
    """
    with closing(sqlite3.connect(database, timeout=TIMEOUT_SECONDS)) as connection, connection:
        connection.execute(
            "INSERT INTO home_contentchange (token, made) VALUES (?, datetime('now'))",
            [secrets.randbits(TOKEN_BITS)],
        )


def measure_first_search(results, variables, log):
    """Compare the first search of a new server with the second one for the same query.

    The smallest ratio of a few servers counts, as in `measured`.
    """
    ratios = []
    for _round in range(ROUNDS):
        with serving(SITE, variables | {"PAGE_CACHE_SECONDS": "0"}, log) as server:
            server.get("/om/")  # The server listens before a worker has loaded the site.
            first, second = (seconds(server, "/sok/?q=skola+och+vård") for _time in range(2))
        print(f"First search {first * 1000:.0f} ms, second {second * 1000:.0f} ms", flush=True)
        ratios.append(first / second)
    record(results, "first search, against the second", min(ratios), MAX_FIRST_SEARCH, "×")


def seconds(server, address):
    began = time.perf_counter()
    server.get(address.replace("å", "%C3%A5"))
    return time.perf_counter() - began


def record(results, name, value, maximum, unit):
    outcome.record(results, "SQLite", name, value, maximum=maximum, unit=unit)


def show(rows, sizes):
    """Print the table, and below it the figures of OTHER_PROJECTS."""
    print("\nProcessor time of a response, as a multiple of a bare Django view of 20 kB")
    heads = ("after a change", "uncached", "cached", "gzip bytes")
    print(f"{'page':<26}", *(f"{head:>15}" for head in heads))
    for name, (first, made, sent) in rows.items():
        cells = (f"1:{first:.0f}", f"1:{made:.0f}", f"1:{sent:.1f}", f"{sizes[name]:,}")
        print(f"{name:<26}", *(f"{cell:>15}" for cell in cells))
    print("\nOther projects, measured in the same way, uncached:")
    for name, ratio in OTHER_PROJECTS.items():
        print(f"{name:<26} {ratio:>10}")
