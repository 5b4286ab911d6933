"""Runs background tasks at the end of a load, each once.

Saving a page enqueues a task for the reference index and one for the search index, and a page is
saved several times while it is made in two languages.
"""

from contextlib import contextmanager

from django_tasks import DEFAULT_TASK_BACKEND_ALIAS, task_backends
from django_tasks.backends.base import BaseTaskBackend


class CollectingBackend(BaseTaskBackend):
    """Collects tasks; those with the same arguments are one."""

    def __init__(self, backend):
        super().__init__(backend.alias, {"QUEUES": list(backend.queues)})
        self.collected = {}

    def enqueue(self, task, args, kwargs):
        self.collected[repr((task.module_path, args, kwargs))] = (task, args, kwargs)


@contextmanager
def tasks_at_the_end():
    """Collect the tasks of the default backend, and enqueue them when the block ends."""
    backend = task_backends[DEFAULT_TASK_BACKEND_ALIAS]
    collecting = CollectingBackend(backend)
    task_backends[DEFAULT_TASK_BACKEND_ALIAS] = collecting
    try:
        yield
    finally:
        task_backends[DEFAULT_TASK_BACKEND_ALIAS] = backend
    for task, args, kwargs in collecting.collected.values():
        backend.enqueue(task, args, kwargs)
