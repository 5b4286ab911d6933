"""Deletes the local SQLite database and the uploaded files, after asking.

`make demo-reset` runs this and loads the demonstration again.
"""

import os
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def confirmed(question):
    """Return whether the user confirms: in the terminal, or by CONFIRM=yes."""
    if os.environ.get("CONFIRM") == "yes":
        return True
    if not sys.stdin.isatty():
        sys.exit("Nothing was deleted. Without a terminal: make demo-reset CONFIRM=yes")
    return input(question).strip().lower() in {"yes", "ja"}


def files_of(database):
    """Return the existing files of an SQLite database and its journals."""
    names = [Path(f"{database}{suffix}") for suffix in ("", "-wal", "-shm", "-journal")]
    return [path for path in names if path.exists()]


def main():
    sys.path[:0] = [str(ROOT), str(ROOT / "site")]
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.development")
    from django.conf import settings

    database = settings.DATABASES["default"]
    if not database["ENGINE"].endswith("sqlite3"):
        sys.exit("DATABASE_URL names a database server. Empty it there, then: make run")
    question = f"Delete all content in {database['NAME']} and {settings.MEDIA_ROOT}? Type yes: "
    if not confirmed(question):
        sys.exit("Nothing was deleted.")
    for path in files_of(database["NAME"]):
        path.unlink()
    shutil.rmtree(settings.MEDIA_ROOT, ignore_errors=True)
    print("The content is deleted.")


if __name__ == "__main__":
    main()
