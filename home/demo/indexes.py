"""Rebuilds Wagtail's reference index and search index once, at the end of a load.

Otherwise each time a page is saved, several times in two languages, a task would be enqueued for
each index.
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
def indexes_rebuilt_at_end():
    """Drop the tasks enqueued inside this context, and rebuild the indexes at its end."""
    backend = task_backends[DEFAULT_TASK_BACKEND_ALIAS]
    task_backends[DEFAULT_TASK_BACKEND_ALIAS] = NullBackend(DEFAULT_TASK_BACKEND_ALIAS, {})
    try:
        yield
    finally:
        task_backends[DEFAULT_TASK_BACKEND_ALIAS] = backend
    call_command("rebuild_references_index", verbosity=0)
    call_command("update_index", verbosity=0)
