"""Creates databases for the bench, and drops them afterwards."""

import os
import tempfile
import uuid
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg

POSTGRESQL = ("postgres", "postgresql", "pgsql")


@dataclass(frozen=True)
class Engine:
    """An engine that can be measured; `server` is the URL of its database, or "" for a file."""

    name: str
    server: str = ""
    elasticsearch: str = ""


def engines():
    """Return SQLite and the engines that the environment configures."""
    found = [Engine("SQLite")]
    database = os.environ.get("DATABASE_URL", "")
    if urlsplit(database).scheme in POSTGRESQL:
        found.append(Engine("PostgreSQL", server=database))
    if os.environ.get("ELASTICSEARCH_URL"):
        found.append(Engine("Elasticsearch", elasticsearch=os.environ["ELASTICSEARCH_URL"]))
    return found


@contextmanager
def scratch_database(engine, folder):
    """Yield the environment in which a process uses an empty database; it is dropped at the end.

    Files other than content, such as dictionaries, are shared in `folder`.
    """
    database = postgresql_database(engine.server) if engine.server else sqlite_database(folder)
    with database as url:
        yield {
            "DATABASE_URL": url,
            "DJANGO_SETTINGS_MODULE": "tests.bench.settings",
            "ELASTICSEARCH_PREFIX": f"noden-bench-{uuid.uuid4().hex[:8]}",
            "ELASTICSEARCH_URL": engine.elasticsearch,
            "LOG_LEVEL": "WARNING",
            "VAR_DIR": str(folder / "var"),
        }


@contextmanager
def sqlite_database(folder):
    with tempfile.TemporaryDirectory(dir=folder) as own:
        yield f"sqlite:///{Path(own) / 'bench.sqlite3'}"


@contextmanager
def postgresql_database(server):
    name = f"noden_bench_{uuid.uuid4().hex[:8]}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        try:
            yield urlunsplit(urlsplit(server)._replace(path=f"/{name}"))
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
