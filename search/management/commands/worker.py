"""Runs the background tasks of the site, until it is stopped."""

import os
import time

from django_tasks.utils import get_random_id
from django_tasks_db.management.commands.db_worker import Worker

from django.core.management.base import BaseCommand
from django.db import OperationalError, close_old_connections
from django.utils import timezone

from search import tasks
from search.models import WorkerHeartbeat

# Seconds between two looks for tasks, two heartbeats and two sweeps.
INTERVAL, HEARTBEAT, SWEEP = 1.0, 15.0, 60.0


class SweepingWorker(Worker):
    """The worker of django-tasks-db, which sweeps and reports that it is alive between tasks."""

    def __init__(self, parent=None, **options):
        super().__init__(**options)
        self.parent = parent
        self.next_heartbeat = self.next_sweep = 0.0

    def run_until_stopped(self):
        while self.running and self.parent in (None, os.getppid()):
            is_idle = True
            try:
                is_idle = not self.run_one()
            except OperationalError:
                # A database that is locked or restarted: what was not done is swept up later.
                tasks.logger.exception("The worker cannot use the database and tries again")
                close_old_connections()
            if self.running and is_idle:
                time.sleep(INTERVAL)

    def run_one(self):
        """Report, then run one task; return whether there was one."""
        self._run_tasks = 0
        self.report()
        self.run()
        return bool(self._run_tasks)

    def report(self):
        now = time.monotonic()
        if now > self.next_heartbeat:
            self.next_heartbeat = now + HEARTBEAT
            WorkerHeartbeat.objects.update_or_create(worker_id=self.worker_id)
        if now > self.next_sweep:
            self.next_sweep = now + SWEEP
            day_ago = timezone.now() - tasks.KEPT
            WorkerHeartbeat.objects.filter(seen_at__lt=day_ago).delete()
            tasks.sweep()


class Command(BaseCommand):
    help = "Run the background tasks: embeddings, texts of files, pictures, Elasticsearch."

    def add_arguments(self, parser):
        parser.add_argument(
            "--once", action="store_true", help="Do what is waiting or missing now, and end."
        )
        parser.add_argument(
            "--with-parent", action="store_true", help="End when the process that started it ends."
        )

    def handle(self, once=False, with_parent=False, **options):
        worker = SweepingWorker(
            parent=os.getppid() if with_parent else None,
            queue_names=["*"],
            interval=INTERVAL,
            batch=True,
            backend_name=tasks.BACKEND,
            startup_delay=False,
            max_tasks=1,
            worker_id=get_random_id(),
        )
        if once:
            while worker.run_one():
                pass
        else:
            worker.configure_signals()
            worker.run_until_stopped()
