"""A form that saves itself at the moment when its page is published, on PostgreSQL."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from wagtail.models import Page
from wagtail.signals import page_published

from django.db import connections

from network.review.states import State
from tests.factories import people

from .autosave_forms import autosave, open_form, publish, signed_in, state
from .walk.world import case


@pytest.fixture
def concurrently_with_publication():
    """A function that starts another while a page is being published; it returns its result."""
    pool, started = ThreadPoolExecutor(max_workers=1), []

    def run(function):
        try:
            return function()
        finally:
            connections.close_all()

    def arrange(function):
        def start(**_kwargs):
            if not started:
                started.append(pool.submit(run, function))

        arrange.receiver = start
        page_published.connect(start)
        return lambda: started[0].result(timeout=30)

    yield arrange
    page_published.disconnect(arrange.receiver)
    pool.shutdown()


@pytest.mark.postgresql
@pytest.mark.needs_rows
@pytest.mark.django_db(transaction=True)
def test_an_autosave_that_arrives_during_a_publication_waits_and_is_refused(
    concurrently_with_publication,
):
    draft = case(people.access(live=True).organisation, "Utkast", None, live=False)
    editor = signed_in(people.editor())
    form = open_form(editor, draft)
    late = concurrently_with_publication(lambda: autosave(editor, draft, form, summary="Sent."))
    publish(editor, draft)
    assert late().status_code == 400
    assert Page.objects.get(pk=draft.pk).live
    assert state(draft) == State.PUBLISHED
