"""Production settings: required variables, and errors that name a missing one."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMPLETE = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "SECRET_KEY": "long-enough-for-the-check-of-a-deployment-0123456789-abcdefgh",
    "ALLOWED_HOSTS": "noden.example",
    "DATABASE_URL": "sqlite:///:memory:",
}


def start(tmp_path, **variables):
    """Run `manage.py check` with only these variables, and return the process."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        cwd=ROOT,
        env={**kept, "VAR_DIR": str(tmp_path), **variables},
        capture_output=True,
        text=True,
    )


def test_production_starts_when_everything_is_set(tmp_path):
    done = start(tmp_path, **COMPLETE)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", ["SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL"])
def test_production_does_not_start_without(name, tmp_path):
    variables = {key: value for key, value in COMPLETE.items() if key != name}
    done = start(tmp_path, **variables)
    assert done.returncode != 0
    assert f"Set the environment variable {name}:" in done.stderr


def output(tmp_path, code, **variables):
    """Return what Python code prints in production, in a process that loads no apps."""
    folders = {"VAR_DIR": str(tmp_path), "PYTHONPATH": str(ROOT / "site")}
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, **folders, **COMPLETE, **variables},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()


def printed(tmp_path, expression, **variables):
    """Return the printed value of an expression about `settings` in production."""
    code = f"from django.conf import settings; print({expression})"
    return output(tmp_path, code, **variables)


@pytest.mark.parametrize(
    ("proxies", "header"), [("0", "None"), ("1", "('HTTP_X_FORWARDED_PROTO', 'https')")]
)
def test_https_headers_are_only_trusted_from_a_proxy(proxies, header, tmp_path):
    expression = "settings.SECURE_PROXY_SSL_HEADER"
    assert printed(tmp_path, expression, TRUSTED_PROXY_COUNT=proxies) == header


@pytest.mark.parametrize("chosen", ["False", "True"])
def test_hsts_includes_subdomains_only_if_configured(chosen, tmp_path):
    names = ("SECURE_HSTS_INCLUDE_SUBDOMAINS", "SECURE_HSTS_PRELOAD")
    expression = ", ".join(f"settings.{name}" for name in names)
    variables = dict.fromkeys(names, chosen)
    assert printed(tmp_path, expression, **variables) == f"{chosen} {chosen}"


def test_hsts_is_for_one_year_and_one_host_by_default(tmp_path):
    expression = (
        "settings.SECURE_HSTS_SECONDS, settings.SECURE_HSTS_INCLUDE_SUBDOMAINS, "
        "settings.SECURE_HSTS_PRELOAD"
    )
    assert printed(tmp_path, expression) == "31536000 False False"


def test_an_empty_secret_counts_as_missing(tmp_path):
    done = start(tmp_path, **{**COMPLETE, "SECRET_KEY": "  "})
    assert "Set the environment variable SECRET_KEY:" in done.stderr


def test_an_invalid_database_url_is_reported(tmp_path):
    done = start(tmp_path, **{**COMPLETE, "DATABASE_URL": "not-a-database"})
    assert done.returncode != 0
    assert "DATABASE_URL" in done.stderr


def test_only_one_module_reads_the_environment():
    readers = [
        path.relative_to(ROOT).as_posix()
        for folder in ("site", "home", "network", "cases", "search")
        for path in (ROOT / folder).rglob("*.py")
        if "os.environ" in path.read_text(encoding="utf-8")
        or "getenv" in path.read_text(encoding="utf-8")
    ]
    # wsgi.py sets DJANGO_SETTINGS_MODULE, as Django requires.
    assert set(readers) <= {"site/config/wsgi.py"}


def test_every_variable_is_documented_in_the_readme_and_the_example():
    source = "".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "site/config").rglob("*.py")
    )
    names = set(re.findall(r"""(?:env\.\w+|required(?:_list)?)\(\s*["']([A-Z_]+)["']""", source))
    assert "SECRET_KEY" in names
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    assert not {name for name in names if f"`{name}`" not in readme}
    assert not {name for name in names if f"{name}=" not in example}


def test_workers_in_production_share_one_cache(tmp_path):
    use = "from django.core.cache import cache; "
    output(tmp_path, use + "cache.set('sign-ins', 4)")
    assert output(tmp_path, use + "print(cache.incr('sign-ins'))") == "5"
