"""Collects the static files of the browser tests' site once, until one of them changes.

Compressing them takes as long as hundreds of tests. They are cached beside the migrated databases,
under a name that holds a hash of all that decides what they are like.
"""

import shutil
from pathlib import Path

from tests.database_template import APPS, ROOT, digest_of, locked, template_folder


def fill_static_folder(folder, collect):
    """Fill `folder` with the files of an earlier run; without one, `collect()` fills it."""
    archive = template_folder() / f"static-{digest_of(sources())}.tar"
    with locked(archive.with_suffix(".lock")):
        if archive.exists():
            shutil.unpack_archive(archive, folder)
        else:
            collect()
            save(folder, archive)
    archive.touch()  # for remove_old_files


def sources():
    """Return the static files of the project, and the modules that decide what becomes of them."""
    folders = [ROOT / app / "static" for app in (*APPS, "site")]
    files = {path for folder in folders for path in folder.rglob("*") if path.is_file()}
    settings = set((ROOT / "site" / "config" / "settings").glob("*.py"))
    return files | settings | {ROOT / "home" / "static_storage.py"}


def save(folder, archive):
    """Write the files of `folder` to an archive that is complete or not there."""
    unfinished = shutil.make_archive(str(archive.with_suffix(".unfinished")), "tar", folder)
    Path(unfinished).replace(archive)
