"""Passages are embedded once, and again only when their text changes."""

import pytest

from django.core.management import call_command

from search.choices import EntryType
from search.models import Entry, EntryVectors, Neighbours, Vector
from search.semantic import backfill, nearest
from search.semantic.baseline import baseline_queries, embed_baseline_queries
from search.semantic.embedding import TextRefusedError
from tests.search.entries import entry

pytestmark = [pytest.mark.django_db, pytest.mark.embeddings]
TEXT = "Läraren får låta eleverna fråga en robot om läxan, när skolan har prövat den först."
OTHER = "Kameror på bilarna ser var vägen har fått hål, och laget åker dit samma vecka."


@pytest.fixture
def computed(local_embedder, monkeypatch):
    """The texts that have been embedded, without the baseline queries."""
    embed_baseline_queries(local_embedder)
    given, encode = [], local_embedder.encode

    def recorded(texts, is_query, timeout):
        given.extend(texts)
        return encode(texts, is_query, timeout)

    monkeypatch.setattr(local_embedder, "encode", recorded)
    return given


def fill():
    return sum(backfill.fill())


def test_every_entry_gets_the_vectors_of_its_passages(local_embedder):
    one = entry("Robot i skolan", summary="Kort", text=f"{TEXT}\n{OTHER}")
    assert fill() == 1
    assert len(one.vectors.digests) == 3 * 16
    assert {len(numbers) for numbers in Vector.objects.values_list("numbers", flat=True)} == {768}
    assert not backfill.waiting(local_embedder.model).exists()


def test_an_unchanged_text_is_embedded_once(computed):
    entry("Robot i skolan", summary="Kort", text=TEXT)
    entry("Robot i skolan", summary="Kort", text=TEXT, language="en", written="sv")
    fill()
    assert len(computed) == 2
    changed = entry("Robot i skolan", summary="Längre", text=f"{TEXT}\n{OTHER}")
    fill()
    assert computed[2:] == ["Robot i skolan Längre", OTHER]
    assert len(changed.vectors.digests) == 3 * 16


def test_a_changed_facet_needs_no_embedding(computed):
    one = entry("Robot i skolan", text=TEXT)
    fill()
    before = len(computed)
    Entry.objects.filter(pk=one.pk).update(content_hash="another")
    assert fill() == 1
    assert len(computed) == before


def test_a_stopped_backfill_resumes(computed, monkeypatch):
    monkeypatch.setattr(backfill, "BATCH", 1)
    entry("Robot i skolan", text=TEXT)
    entry("Hål i vägen", text=OTHER)
    next(backfill.fill())
    assert EntryVectors.objects.count() == 1
    first = len(computed)
    call_command("rebuild_vectors")
    assert EntryVectors.objects.count() == 2
    assert len(computed) == 2 * first


def test_a_refused_text_does_not_stop_the_others(local_embedder, monkeypatch, caplog):
    passages = local_embedder.passages

    def refuse(texts):
        if any("robot" in text for text in texts):
            raise TextRefusedError("no")
        return passages(texts)

    monkeypatch.setattr(local_embedder, "passages", refuse)
    entry("Robot i skolan", text=TEXT)
    entry("Hål i vägen", text=OTHER)
    assert fill() == 2
    assert fill() == 0
    assert "A text has no vector" in caplog.text


def test_the_command_removes_unused_vectors(local_embedder):
    one = entry("Robot i skolan", text=TEXT)
    fill()
    Entry.objects.filter(pk=one.pk).delete()
    Vector.objects.create(model="another", digest=b"x" * 16, numbers=b"\0" * 768)
    call_command("rebuild_vectors")
    assert Vector.objects.count() == len(baseline_queries())


def test_the_command_also_computes_neighbours(local_embedder):
    one = entry("Robot i skolan", text=TEXT, type=EntryType.CASE)
    call_command("rebuild_vectors")
    assert Neighbours.objects.filter(entry=one).exists()


def test_vectors_of_another_model_are_not_mixed_in(local_embedder):
    one = entry("Robot i skolan", text=TEXT)
    fill()
    EntryVectors.objects.update(model="another")
    nearest.clear_cache()
    assert not nearest.entries(local_embedder.query("robot"))
    fill()
    assert [pk for pk, _similarity in nearest.entries(local_embedder.query("robot"))] == [one.pk]
