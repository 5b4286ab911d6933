"""Background tasks do what is missing, are retried after failures and enqueued once."""

from datetime import timedelta

import pytest
from django_tasks_db.models import DBTaskResult
from wagtail.models import Site

from django.utils import timezone

from search import tasks
from search.engines.engine import EngineUnavailableError
from search.indexing import queue
from search.locks import exclusive
from search.models import Entry, EntryVectors, IndexTask, OutgoingEntry
from search.semantic.embedding import EmbeddingUnavailableError
from tests.factories.cases import CasePageFactory
from tests.search.entries import entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def queued(settings):
    """Keep tasks in the database until a worker runs them."""
    worker = {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}
    settings.TASKS = settings.TASKS | {"worker": worker}


def waiting():
    rows = DBTaskResult.objects.filter(status="READY")
    return [path.rpartition(".")[2] for path in rows.values_list("task_path", flat=True)]


def publish(number, capture):
    with capture(execute=True):
        return [CasePageFactory(title=f"Räknar sälar {one}") for one in range(number)]


def test_without_a_worker_a_published_page_is_found_by_its_words(
    queued, django_capture_on_commit_callbacks
):
    (page,) = publish(1, django_capture_on_commit_callbacks)
    assert Entry.objects.about(page).exists()
    assert not IndexTask.objects.exists()


def test_changes_beyond_one_batch_are_left_to_the_worker(
    queued, monkeypatch, django_capture_on_commit_callbacks
):
    monkeypatch.setattr(queue, "BATCH", 1)
    with django_capture_on_commit_callbacks() as callbacks:
        pages = [CasePageFactory(title=f"Räknar sälar {one}") for one in range(3)]
    callbacks[0]()
    assert IndexTask.objects.exists()
    tasks.index_changes.call()
    assert not IndexTask.objects.exists()
    assert all(Entry.objects.about(page).count() == 1 for page in pages)


def test_a_change_of_the_site_is_left_to_the_worker(queued, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        Site.objects.get(is_default_site=True).save()
    assert IndexTask.objects.exists()
    assert "index_changes" in waiting()
    tasks.index_changes.call()
    assert not IndexTask.objects.exists()


def test_a_task_that_waits_is_not_enqueued_twice(queued):
    for _time in range(3):
        tasks.enqueue(tasks.index_changes)
    tasks.enqueue(tasks.index_changes, delay=timedelta(minutes=1))
    assert waiting() == ["index_changes"]


def test_a_delayed_task_is_brought_forward(queued):
    tasks.enqueue(tasks.embed_entries, delay=timedelta(hours=1), attempt=5)
    tasks.enqueue(tasks.embed_entries)
    (row,) = DBTaskResult.objects.all()
    assert row.run_after <= timezone.now()


@pytest.mark.embeddings
def test_failed_embeddings_are_retried_with_back_off(queued, local_embedder, monkeypatch):
    def fail(texts):
        raise EmbeddingUnavailableError("not now")

    monkeypatch.setattr(local_embedder, "passages", fail)
    monkeypatch.setattr(local_embedder, "queries", fail)
    entry("Robot i skolan")
    delays = []
    for attempt in range(3):
        tasks.embed_entries.call(attempt=attempt)
        (row,) = DBTaskResult.objects.filter(status="READY")
        delays.append((row.run_after - timezone.now()).total_seconds())
        row.delete()
    assert delays[0] > 5 and delays[1] > delays[0] * 1.5 and delays[2] > delays[1] * 1.5


def test_sending_to_elasticsearch_is_retried(queued, monkeypatch):
    def fail():
        raise EngineUnavailableError("down")

    monkeypatch.setattr(tasks.outbox, "send", fail)
    tasks.send_to_elasticsearch.call()
    assert waiting() == ["send_to_elasticsearch"]


def test_the_sweep_enqueues_missed_tasks(queued, settings):
    settings.ELASTICSEARCH_URLS = ["http://127.0.0.1:1"]
    page = CasePageFactory(title="Räknar sälar")
    queue.record({(page.content_type_id, page.pk)})
    OutgoingEntry.objects.get_or_create(entry_id=1, defaults={"since": timezone.now()})
    DBTaskResult.objects.all().delete()
    tasks.sweep()
    assert sorted(waiting()) == ["index_changes", "send_to_elasticsearch"]
    tasks.sweep()
    assert len(waiting()) == 2


@pytest.mark.embeddings
def test_the_sweep_embeds_entries_that_have_no_vectors(local_embedder):
    entry("Robot i skolan")
    tasks.sweep()
    assert EntryVectors.objects.count() == 1


def test_the_sweep_removes_old_tasks_and_those_of_a_worker_that_was_killed(queued):
    for _time in range(3):
        tasks.index_changes.enqueue()
    lost, finished, running = DBTaskResult.objects.all()
    now = timezone.now()
    DBTaskResult.objects.filter(pk=lost.pk).update(
        status="RUNNING", started_at=now - timedelta(hours=2)
    )
    DBTaskResult.objects.filter(pk=running.pk).update(status="RUNNING", started_at=now)
    DBTaskResult.objects.filter(pk=finished.pk).update(
        status="SUCCESSFUL", finished_at=now - timedelta(days=2)
    )
    tasks.sweep()
    assert DBTaskResult.objects.get(status="RUNNING").pk == running.pk
    assert not DBTaskResult.objects.filter(status="SUCCESSFUL").exists()


def test_a_lock_is_exclusive():
    with exclusive("test") as first, exclusive("other") as other:
        assert first and other
    with exclusive("test") as again:
        assert again
