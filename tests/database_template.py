"""Caches a migrated database, of which each run of the tests uses a copy.

Running all migrations takes longer than most tests. The migrated database is the same until a
migration or an installed package changes, so its name contains a hash of both:

- SQLite: a file in the temporary folder of this user, copied into the in-memory database.
- PostgreSQL: a database beside the test database, copied by CREATE DATABASE ... TEMPLATE.

Processes that start at the same time (pytest-xdist, several checkouts) wait for the first of them
to build it. Django's `migrate` still runs on the copy, without migrations: it finds all tables and
sends `post_migrate`, on which the project gives roles their rights.
"""

import ast
import fcntl
import hashlib
import os
import shutil
import sqlite3
import tempfile
import time
from contextlib import closing, contextmanager
from importlib.metadata import distributions
from pathlib import Path

from django.db import connection

ROOT = Path(__file__).resolve().parents[1]
APPS = ("home", "network", "cases", "search")
DATA = {".sql", ".yaml", ".json"}
MAX_AGE_DAYS = 14
# An arbitrary number, the same in all processes, by which PostgreSQL knows the lock.
ADVISORY_LOCK = 6_201_934


def fingerprint():
    """Return a hash of the packages and files that the migrated database depends on."""
    return digest_of(sources())


def digest_of(paths):
    """Return a hash of the installed packages and of the project's files at these paths."""
    digest = hashlib.sha256()
    for name in sorted(f"{one.name}=={one.version}" for one in distributions()):
        digest.update(name.encode())
    for path in sorted(paths):
        digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def sources():
    """Return the migrations, their data, and the modules they import."""
    folders = [ROOT / app / "migrations" for app in APPS]
    migrations = {path for folder in folders for path in folder.rglob("*.py")}
    folders += [ROOT / "search" / "data"]
    data = {path for folder in folders for path in folder.rglob("*.*") if path.suffix in DATA}
    imported = {module for path in migrations for module in modules_imported_by(path)}
    return migrations | data | imported


def modules_imported_by(path):
    """Yield the files of this project that the module at `path` imports, anywhere in it."""
    for node in ast.walk(ast.parse(path.read_bytes())):
        for name in names_imported_by(node):
            file = ROOT.joinpath(*name.split(".")).with_suffix(".py")
            if name.partition(".")[0] in APPS and file.exists():
                yield file


def names_imported_by(node):
    """Return the dotted names that may be modules in an import statement; [] for other nodes."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module:
        return [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return []


@contextmanager
def migrated_database():
    """Inside, Django creates its test database from the template, which is built if missing."""
    engine = {"sqlite": in_memory_copy, "postgresql": copied_by_postgresql}[connection.vendor]
    test = connection.settings_dict["TEST"]
    with engine(fingerprint()):
        test["MIGRATE"] = False  # the copy has every table
        yield


def migrate_test_database():
    """Create and migrate the test database, as Django does without a template."""
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)


# SQLite


@contextmanager
def in_memory_copy(name):
    """Fill the in-memory database that Django is about to open; hold it until the tests end."""
    # A name for each process of pytest-xdist: locks on files go by the name of the database.
    test = connection.settings_dict["TEST"]
    test["NAME"] = f"file:memorydb_{os.getpid()}?mode=memory&cache=shared"
    folder = template_folder()
    path = folder / f"{name}.sqlite3"
    with locked(folder / f"{name}.lock"):
        if not path.exists():
            build_file(path)
    path.touch()  # for remove_old_files
    address = connection.creation._get_test_db_name()
    # An in-memory database lives as long as a connection to it is open.
    with closing(sqlite3.connect(address, uri=True)) as memory:
        with closing(sqlite3.connect(path)) as file:
            file.backup(memory)
        yield


def copy_template(path):
    """Copy the migrated SQLite database to `path`, if one has been built for this code."""
    template = template_folder() / f"{fingerprint()}.sqlite3"
    if template.exists():
        shutil.copyfile(template, path)


def template_folder():
    """Return a folder that only this user can access, after removing old files from it."""
    folder = Path(tempfile.gettempdir()) / f"noden-test-databases-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    if folder.stat().st_uid != os.getuid():
        raise RuntimeError(f"{folder} belongs to another user: remove it, or set TMPDIR")
    remove_old_files(folder)
    return folder


def remove_old_files(folder):
    oldest = time.time() - MAX_AGE_DAYS * 24 * 60 * 60
    for path in folder.iterdir():
        if path.stat().st_mtime < oldest:
            path.unlink(missing_ok=True)


@contextmanager
def locked(path):
    """Hold an exclusive lock of the operating system, which ends with the process."""
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def build_file(path):
    """Migrate an in-memory database and write it to `path`, all at once."""
    old_name = connection.settings_dict["NAME"]
    migrate_test_database()
    unfinished = path.with_suffix(f".{os.getpid()}")
    with closing(sqlite3.connect(unfinished)) as file:
        connection.connection.backup(file)
    unfinished.replace(path)
    connection.creation.destroy_test_db(old_name, verbosity=0)


# PostgreSQL


@contextmanager
def copied_by_postgresql(name):
    """Make Django copy the template when it creates the test database."""
    prefix = f"{connection.settings_dict['NAME'][:30]}_template_"
    with connection._nodb_cursor() as cursor:
        # Released when this cursor's connection closes, so also when the process is killed.
        cursor.execute("SELECT pg_advisory_lock(%s)", [ADVISORY_LOCK])
        existing = databases_with(prefix, cursor)
        if prefix + name not in existing:
            build_database(prefix + name, cursor)
            drop_databases(existing, cursor)
    connection.settings_dict["TEST"]["TEMPLATE"] = prefix + name
    yield


def databases_with(prefix, cursor):
    cursor.execute("SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [prefix])
    return {row[0] for row in cursor.fetchall()}


def build_database(name, cursor):
    """Migrate a test database and rename it, so that an unfinished one is never copied."""
    old_name = connection.settings_dict["NAME"]
    migrate_test_database()
    built = connection.settings_dict["NAME"]
    connection.close()
    quote = connection.ops.quote_name
    cursor.execute(f"ALTER DATABASE {quote(built)} RENAME TO {quote(name)}")
    # A database that is being used cannot be copied.
    cursor.execute(f"ALTER DATABASE {quote(name)} WITH ALLOW_CONNECTIONS false")
    connection.settings_dict["NAME"] = old_name


def drop_databases(names, cursor):
    for name in names:
        cursor.execute(f"DROP DATABASE IF EXISTS {connection.ops.quote_name(name)}")
