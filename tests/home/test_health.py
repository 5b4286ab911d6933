"""The health page: 200 while the site works, 503 when it does not, and JSON for monitoring."""

import pytest

from home import health
from home.health import Result

pytestmark = pytest.mark.django_db


def test_a_healthy_site_reports_so_as_html_and_as_json(client):
    assert client.get("/halsa/").status_code == 200
    data = client.get("/halsa/?format=json").json()
    assert data["state"] == "ok"
    assert {row["state"] for row in data["services"]} == {"ok"}


@pytest.mark.parametrize(("state", "status"), [("degraded", 200), ("failed", 503)])
def test_the_state_is_that_of_the_worst_service(client, monkeypatch, state, status):
    broken = [*health.checks, lambda: Result("Something", state, "why")]
    monkeypatch.setattr(health, "checks", broken)
    response = client.get("/halsa/?format=json")
    assert (response.status_code, response.json()["state"]) == (status, state)
    assert client.get("/halsa/").status_code == status


def test_the_health_page_is_never_cached(client):
    assert "no-store" in client.get("/halsa/").headers["Cache-Control"]
