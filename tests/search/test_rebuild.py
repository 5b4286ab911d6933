"""A rebuild is complete, repeatable, safe beside a running site, and bounded in memory."""

import multiprocessing
from concurrent.futures.process import BrokenProcessPool

import pytest

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from search.documents.registry import source_of
from search.indexing import changes, queue, rebuild, writer
from search.indexing.pool import analysis_pool
from search.models import Entry, EntryFacet, EntryText, IndexTask, VocabularyWord
from tests.factories.home import StandardPageFactory
from tests.search.entries import describe, titles

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages():
    """Make pages that are not indexed."""
    with changes.paused():
        return [StandardPageFactory(title=f"Räknar sälar {number}") for number in range(7)]


@pytest.fixture
def small(monkeypatch):
    """Use batches of two objects, one of which is read ahead."""
    monkeypatch.setattr(rebuild, "BATCH", 2)
    monkeypatch.setattr(rebuild, "READ_AHEAD", 1)


def run(**values):
    return sum(rebuild.rebuild(**values))


def stop_after_the_first_batch_of(pages):
    """Start a rebuild, and stop it when it has written some of these pages."""
    running = rebuild.rebuild()
    for _number in running:
        if Entry.objects.filter(object_id__in=[page.pk for page in pages]).exists():
            break
    running.close()


def test_everything_that_is_public_is_written(pages):
    assert run() == rebuild.total()
    assert len(titles("sälar", per_page=100)) == 7
    # Each page and its alias in the other tree.
    assert VocabularyWord.objects.get(word="sälar").number == 2 * 7


def test_a_second_run_changes_nothing(pages):
    run()
    before = list(Entry.objects.order_by("pk").values())
    facets = list(EntryFacet.objects.order_by("pk").values())
    run()
    assert list(Entry.objects.order_by("pk").values()) == before
    assert list(EntryFacet.objects.order_by("pk").values()) == facets


@pytest.mark.usefixtures("small")
def test_a_rebuild_after_one_that_was_stopped_writes_the_rest(pages):
    stop_after_the_first_batch_of(pages)
    assert 0 < len(titles("sälar", per_page=100)) < 7
    before = list(Entry.objects.order_by("pk").values())
    call_command("rebuild_entries")
    assert len(titles("sälar", per_page=100)) == 7
    assert list(Entry.objects.order_by("pk").values())[: len(before)] == before


@pytest.mark.usefixtures("small")
def test_a_second_rebuild_does_not_stop_the_first(pages):
    first = rebuild.rebuild()
    next(first)
    second = rebuild.rebuild()
    next(second)
    list(first)
    list(second)
    assert len(titles("sälar", per_page=100)) == 7


def test_entries_of_removed_objects_are_deleted(pages):
    run()
    with changes.paused():
        type(pages[0]).objects.filter(pk=pages[0].pk).update(live=False)
        entry = Entry.objects.get(object_id=pages[1].pk)
        orphan = Entry.objects.get(pk=entry.pk)
        orphan.pk, orphan.object_id = None, 999_999_999
        orphan.save()
    run()
    assert not Entry.objects.filter(object_id__in=[pages[0].pk, 999_999_999]).exists()
    assert EntryText.objects.count() == Entry.objects.count()


@pytest.mark.usefixtures("small")
def test_a_page_published_during_a_rebuild_is_found(pages, django_capture_on_commit_callbacks):
    running = rebuild.rebuild()
    next(running)
    with django_capture_on_commit_callbacks(execute=True):
        StandardPageFactory(title="Räknar tumlare")
    list(running)
    assert titles("tumlare") == ["Räknar tumlare"]


def test_a_change_between_reading_and_writing_is_not_overwritten(pages):
    page, source = pages[0], source_of(type(pages[0]))
    batch = writer.prepare(source, [page.pk], rebuild.Names())
    page.title = "Räknar tumlare"
    with changes.paused():
        page.save()
    writer.write(source, [page.pk], rebuild.Names())
    written = writer.write_batch(batch)
    assert written.conflicts == {page.pk}
    assert titles("tumlare") == ["Räknar tumlare"]


def test_a_page_unpublished_between_reading_and_writing_is_removed(pages):
    source = source_of(type(pages[0]))
    batch = writer.prepare(source, [pages[0].pk], rebuild.Names())
    with changes.paused():
        type(pages[0]).objects.filter(pk=pages[0].pk).update(live=False)
    writer.write_batch(batch)
    run()
    assert not Entry.objects.filter(object_id=pages[0].pk).exists()


def test_a_change_recorded_during_a_rebuild_is_indexed_at_its_end(pages):
    running = rebuild.rebuild()
    next(running)
    kind = pages[0].cached_content_type.pk
    queue.record({(kind, pages[0].pk)})
    list(running)
    assert not IndexTask.objects.exists()


@pytest.mark.usefixtures("small")
def test_a_rebuild_holds_only_a_few_batches_in_memory(pages, monkeypatch):
    held, most = [], []

    def prepare(*values):
        held.append(writer.prepare(*values))
        most.append(sum(len(batch.ids) for batch in held))
        return held[-1]

    def write_batch(batch, *values, **options):
        held.remove(batch)
        return writer.write_batch(batch, *values, **options)

    monkeypatch.setattr(rebuild, "prepare", prepare)
    monkeypatch.setattr(rebuild, "write_batch", write_batch)
    run()
    assert 2 <= max(most) <= rebuild.BATCH * (rebuild.READ_AHEAD + 1)


def test_a_larger_batch_takes_no_more_statements(monkeypatch):
    counted = []
    for number in (3, 12):
        with changes.paused():
            for page in range(number):
                StandardPageFactory(title=f"Räknar sälar {page}")
        Entry.objects.all().delete()
        with CaptureQueriesContext(connection) as captured:
            run()
        counted.append(len([one for one in captured if "search_entry" in one["sql"]]))
    assert counted[1] <= counted[0] + 2


def test_the_pool_gives_the_same_terms_as_one_process():
    documents = [describe(f"Snöröjning och skolvägar {number}") for number in range(30)]
    directory = settings.VAR_DIR / "words"
    with analysis_pool(directory, 1) as pooled, analysis_pool(directory, 0) as own:
        assert list(pooled(documents)) == list(own(documents))


@pytest.mark.usefixtures("small")
def test_a_rebuild_whose_processes_are_killed_can_be_run_again(pages):
    running = rebuild.rebuild(processes=1)
    next(running)
    for process in multiprocessing.active_children():
        process.kill()
    with pytest.raises(BrokenProcessPool):
        list(running)
    run()
    assert len(titles("sälar", per_page=100)) == 7
