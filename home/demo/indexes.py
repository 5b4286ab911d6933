"""Indexes for Wagtail's admin what a load has saved, once at its end.

Saving a page enqueues a task for the reference index and one for the search index, and a page is
saved several times while it is made in two languages.
"""

from contextlib import contextmanager

from django_tasks import DEFAULT_TASK_BACKEND_ALIAS, task_backends
from django_tasks.backends.base import BaseTaskBackend

from django.core.management import call_command


class NullBackend(BaseTaskBackend):
    """Runs no tasks."""

    def enqueue(self, task, args, kwargs):
        pass


@contextmanager
def indexed_at_the_end():
    """Run none of Wagtail's tasks inside, and rebuild what they keep up to date when it ends."""
    backend = task_backends[DEFAULT_TASK_BACKEND_ALIAS]
    task_backends[DEFAULT_TASK_BACKEND_ALIAS] = NullBackend(DEFAULT_TASK_BACKEND_ALIAS, {})
    try:
        yield
    finally:
        task_backends[DEFAULT_TASK_BACKEND_ALIAS] = backend
    call_command("rebuild_references_index", verbosity=0)
    call_command("update_index", verbosity=0)
