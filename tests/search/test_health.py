"""The health checks of the search."""

from datetime import timedelta

import pytest

from django.utils import timezone
from django.utils.translation import override

from home.health import Result
from search import tasks
from search.health import background_tasks_run, embeddings_are_made, search_answers
from search.models import FileText, WorkerHeartbeat
from search.semantic import backfill, local
from search.semantic.embedder import local_embedder
from tests.search.entries import entry

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("language", "name"), [("sv", "Sökning"), ("en", "Search")])
def test_the_health_check_is_named_by_a_noun(language, name):
    with override(language):
        assert search_answers().name == name


@pytest.mark.embeddings
def test_it_says_how_many_entries_have_vectors(local_embedder):
    entry("Robot i skolan")
    with override("en"):
        assert embeddings_are_made().text == f"{local_embedder.model}, 0 of 1 entries have vectors"
        sum(backfill.fill())
        assert embeddings_are_made().text == f"{local_embedder.model}, 1 of 1 entries have vectors"
        assert embeddings_are_made().state == "ok"


@pytest.mark.embeddings
def test_many_entries_without_vectors_are_reported(local_embedder, caplog):
    entry("Robot i skolan")
    assert embeddings_are_made().state == "degraded"
    sum(backfill.fill())
    assert "1 of 1 entries have no vectors yet" in caplog.text
    assert embeddings_are_made().state == "ok"
    caplog.clear()
    sum(backfill.fill())
    assert not caplog.text


def test_it_says_why_semantic_search_is_off(settings, monkeypatch):
    with override("en"):
        assert embeddings_are_made().state == "ok"
        assert "SEMANTIC_SEARCH is off" in embeddings_are_made().text
        settings.SEMANTIC_SEARCH = True
        monkeypatch.setattr(local, "PACKAGE", "no-such-package")
        local_embedder.cache_clear()
        found = embeddings_are_made()
        local_embedder.cache_clear()
    assert (found.state, "no-such-package" in found.text) == ("degraded", True)


def test_it_says_whether_a_worker_has_been_seen_and_how_long_tasks_wait(settings):
    worker = {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}
    settings.TASKS = settings.TASKS | {"worker": worker}
    with override("en"):
        assert background_tasks_run() == Result("Background tasks", "ok", "no worker has been seen")
        tasks.enqueue(tasks.index_changes)
        assert background_tasks_run().state == "degraded"
        WorkerHeartbeat.objects.create(worker_id="one")
        assert background_tasks_run().state == "ok"
        long_ago = timezone.now() - timedelta(minutes=30)
        tasks.DBTaskResult.objects.update(run_after=long_ago)
        found = background_tasks_run()
    assert found.state == "degraded"
    assert "the oldest task has waited for 30\xa0minutes" in found.text


def test_it_counts_the_files_that_were_not_read_in_full():
    FileText.objects.create(content_hash="a", extension="pdf", problem="damaged", version=1)
    FileText.objects.create(content_hash="b", extension="pdf", version=1)
    with override("en"):
        assert "1 file not read in full" in background_tasks_run().text
