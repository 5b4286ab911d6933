"""Run as a process of its own: counts as fast as it can, and prints how often it was allowed to.

Usage: python -m tests.network.hammer TIMES (tables | take | use)...
"""

import os
import sys

LIMIT, SECONDS = 25, 24 * 3600


def main(times, actions):
    import django

    sys.path[:0] = ["site"]
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.test"
    django.setup()
    for action in actions:
        print(ACTIONS[action](times))


def make_tables(_times):
    """Make what the counters need, in an empty database."""
    from django.contrib.auth import get_user_model
    from django.contrib.auth.models import Group, Permission
    from django.contrib.contenttypes.models import ContentType
    from django.db import connection

    from network.models import Throttle, UsedCode

    with connection.schema_editor() as editor:
        for model in (ContentType, Permission, Group, get_user_model(), Throttle, UsedCode):
            editor.create_model(model)
    get_user_model().objects.create_user("hammered")
    return 0


def take(times):
    from network.models import Throttle

    return sum(Throttle.take("test", "one", LIMIT, SECONDS) for _number in range(times))


def use(times):
    from django.contrib.auth import get_user_model

    from network.models import UsedCode

    user = get_user_model().objects.get(username="hammered")
    return sum(UsedCode.use(user, str(number), SECONDS) for number in range(times))


ACTIONS = {"tables": make_tables, "take": take, "use": use}

if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
