"""A real server for the browser: gunicorn with production settings and the demonstration.

`python -m tests.functional.server FOLDER` prepares a site with its vectors. The tests use it with
PREPARED_SITE=FOLDER.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

from tests.database_template import copy_template, locked
from tests.functional.static_files import fill_static_folder

ROOT = Path(__file__).resolve().parents[2]
TIMEOUT_SECONDS = 180  # a busy machine needs more than a minute to start


def free_port():
    """Return a port of this machine that nothing listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def environment(folder, port):
    """Return the environment of a server whose files are in `folder`."""
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "SECRET_KEY": "of-a-server-that-lives-as-long-as-the-tests-do-0123456789",
        "ALLOWED_HOSTS": "127.0.0.1,localhost",
        "DATABASE_URL": f"sqlite:///{folder}/noden.sqlite3",
        "VAR_DIR": str(folder),
        "PUBLIC_URL": f"http://127.0.0.1:{port}",
        "SECURE_SSL_REDIRECT": "false",
        "PORT": str(port),
        "WEB_CONCURRENCY": "1",
        "LOG_LEVEL": "WARNING",
        "EMAIL_URL": f"file:///{folder}/mail",
    }


def prepare(variables):
    """Fill an empty database and collect static files; raise RuntimeError with the output."""
    run(["manage.py", "prepare_database", "--demo"], variables)
    collect = ["manage.py", "collectstatic", "--noinput", "--verbosity", "0"]
    fill_static_folder(Path(variables["VAR_DIR"]) / "static", lambda: run(collect, variables))


def prepare_once(shared, folder, arrange=None):
    """Fill `folder` with a site that the first of several processes prepares in `shared`.

    Both are Paths. `arrange` is called as `running_site` calls it.
    """
    ready = shared / "prepared-site"
    with locked(shared / "prepared-site.lock"):
        if not ready.exists():
            unfinished = shared / "unfinished-site"
            shutil.rmtree(unfinished, ignore_errors=True)
            unfinished.mkdir()
            variables = environment(unfinished, 0)
            copy_template(unfinished / "noden.sqlite3")
            copy_lexicons(unfinished)
            prepare(variables)
            if arrange:
                arrange(variables)
            unfinished.rename(ready)
    sockets = shutil.ignore_patterns("run")  # of the embedding process, which is each site's own
    shutil.copytree(ready, folder, dirs_exist_ok=True, ignore=sockets)


def copy_lexicons(folder):
    """Copy the lexicons that this machine has built already: building them takes half a minute."""
    built = Path(os.environ.get("VAR_DIR", ROOT / "var")) / "words"
    if built.is_dir():
        shutil.copytree(built, folder / "words")


def make_vectors(variables):
    """Make all vectors, which the server would otherwise make during the first requests."""
    run(["manage.py", "rebuild_vectors"], variables)


def run(step, variables):
    """Run a script of the project; raise RuntimeError with its output if it fails."""
    done = subprocess.run(
        [sys.executable, *step], cwd=ROOT, env=variables, capture_output=True, text=True
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(step)} failed:\n{done.stdout}{done.stderr}")


def wait_until_responding(url, process, log):
    """Wait until the front page responds; raise RuntimeError with the log otherwise."""
    end = time.monotonic() + TIMEOUT_SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=TIMEOUT_SECONDS):
                return
        except urllib.error.HTTPError as error:
            raise RuntimeError(f"{url} responds with {error.code}:\n{log.read_text()}") from error
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"The server did not start:\n{log.read_text()}")


@contextmanager
def running_site(folder, arrange=None, is_prepared=False, **settings):
    """Serve the demonstration content from `folder` (a Path) and yield the address, without a /.

    `settings` replace variables of the environment. `arrange` is called with all of them when the
    content is loaded. Nothing is loaded if the folder `is_prepared`.
    """
    port = free_port()
    variables = {**environment(folder, port), **settings}
    if not is_prepared:
        prepare(variables)
    if arrange:
        arrange(variables)
    command = ["-m", "gunicorn", "--config", "site/config/gunicorn.conf.py"]
    log = folder / "server.log"
    with log.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, *command, "config.wsgi"],
            cwd=ROOT,
            env=variables,
            stdout=output,
            stderr=output,
        )
    try:
        url = f"http://127.0.0.1:{port}"
        wait_until_responding(url, process, log)
        yield url
    finally:
        process.terminate()
        process.wait(timeout=TIMEOUT_SECONDS)


if __name__ == "__main__":
    shared = Path(sys.argv[1])
    shared.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as copy:
        prepare_once(shared, Path(copy), make_vectors)
