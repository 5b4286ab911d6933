"""Logs contain no secrets of links."""

import logging
from types import SimpleNamespace

import pytest
from gunicorn.config import Config

from django.urls import reverse

from config.access_log import RedactingLogger
from config.redaction import RedactingFilter, redact
from network.signing import make_signed

KEY = "0123456789abcdef0123456789abcdef"
SECRETS = {
    "invitation": lambda: reverse("invitation", args=[make_signed([1, 2], "x")]),
    "confirmation": lambda: reverse("confirm_page", args=[make_signed([1, 2, 3], "x")]),
    "new password": lambda: f"/konto/losenord/nytt/1a-c8xyz1-{KEY}/",
    "Wagtail's new password": lambda: f"/hantera/password_reset/confirm/MQ/c8xyz1-{KEY}/",
    "provider": lambda: "/konto/extern/oidc/svar/?state=hemligt&code=hemligare",
}


@pytest.mark.parametrize("make", SECRETS.values(), ids=SECRETS)
def test_the_access_log_contains_no_secret(make):
    path = make()
    environ = {
        "REQUEST_METHOD": "GET",
        "RAW_URI": path,
        "PATH_INFO": path.partition("?")[0],
        "QUERY_STRING": path.partition("?")[2],
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_REFERER": f"https://noden.example{path}",
    }
    response = SimpleNamespace(status="200 OK", sent=1, headers=[])
    request = SimpleNamespace(headers=[])
    took = SimpleNamespace(seconds=0, microseconds=0)
    atoms = RedactingLogger(Config()).atoms(response, request, environ, took)
    line = Config().access_log_format % {**dict.fromkeys("hlutrmUqHsbBfaTDMLp", ""), **atoms}
    assert "[removed]" in line
    for secret in (KEY, "hemligt", "hemligare", path.strip("/").split("/")[-1]):
        assert secret not in line


@pytest.mark.parametrize(
    "path", ["/case/", "/sok/?q=a:b", "/media/images/x.max-165x165.png", "/riktlinjer/2024-11-30/"]
)
def test_other_addresses_are_logged_unchanged(path):
    assert redact(path) == path


def test_the_log_of_a_failed_request_is_redacted(caplog):
    record = logging.LogRecord("x", 30, "x", 1, "%s: %s", ("Gone", SECRETS["invitation"]()), None)
    RedactingFilter().filter(record)
    assert record.getMessage() == "Gone: /inbjudan/[removed]/"


def test_gunicorn_uses_the_redacting_logger():
    from pathlib import Path

    path = Path(__file__).resolve().parents[2] / "site" / "config" / "gunicorn.conf.py"
    assert 'logger_class = "config.access_log.RedactingLogger"' in path.read_text()
