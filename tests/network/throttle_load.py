"""A program that counts actions in several processes at the same time.

Usage: python -m tests.network.throttle_load PROCESSES TIMES [--tables]

Prints for each action the number of times that it was allowed in all processes together. With
--tables the database is empty, and the tables of the counters are created first.
"""

import os
import sys
from multiprocessing import get_context

LIMIT, SECONDS = 25, 24 * 3600
# Seconds that a process waits for the others to start.
TIMEOUT = 120


def main(processes, times, *options):
    import django

    sys.path[:0] = ["site"]
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.test"
    django.setup()
    if "--tables" in options:
        make_tables()
    for action in (take, use):
        print(sum(run_together(int(processes), action, int(times))))


def make_tables():
    """Create the tables of the counters in an empty database."""
    from django.contrib.auth import get_user_model
    from django.contrib.auth.models import Group, Permission
    from django.contrib.contenttypes.models import ContentType
    from django.db import connection

    from network.models import Throttle, UsedCode

    with connection.schema_editor() as editor:
        for model in (ContentType, Permission, Group, get_user_model(), Throttle, UsedCode):
            editor.create_model(model)
    get_user_model().objects.create_user("counting")


def run_together(number, action, times):
    """Return what `action(times)` returns in each of so many processes that begin together."""
    from django.db import connections

    connections.close_all()  # no process uses the connection of another
    context = get_context("fork")
    begin, results = context.Barrier(number), context.SimpleQueue()

    def run():
        begin.wait(TIMEOUT)
        results.put(action(times))

    running = [context.Process(target=run) for _number in range(number)]
    for process in running:
        process.start()
    for process in running:
        process.join()
    if any(process.exitcode for process in running):
        raise RuntimeError("A process failed")
    return [results.get() for _process in running]


def take(times):
    from network.models import Throttle

    return sum(Throttle.take("test", "one", LIMIT, SECONDS) for _number in range(times))


def use(times):
    from django.contrib.auth import get_user_model

    from network.models import UsedCode

    user = get_user_model().objects.get(username="counting")
    return sum(UsedCode.use(user, str(number), SECONDS) for number in range(times))


if __name__ == "__main__":
    main(*sys.argv[1:])
