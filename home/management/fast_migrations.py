"""Applies migrations in the order and the steps that take the least time on an empty database.

After each operation Django builds anew all models that are related to the one that has changed, and
pages and users are related to everything: building models is most of the time that `migrate` takes.
The tables are the same as those that `migrate` makes.
"""

from django.db.migrations import operations
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.operations.base import Operation

# Apps of this project; all others are libraries.
OWN = {"home", "network", "cases", "search"}
# Operations whose outcome is a part of the table, if they come before it is made.
COMPLETING = (
    operations.AddConstraint,
    operations.AddField,
    operations.AddIndex,
    operations.AlterUniqueTogether,
)


class FastExecutor(MigrationExecutor):
    """Applies the migrations of libraries before those of this project, which has many models."""

    def migration_plan(self, targets, clean_start=False):
        targets = sorted(targets, key=lambda target: target[0] in OWN)
        return super().migration_plan(targets, clean_start)

    def apply_migration(self, state, migration, **kwargs):
        migration.operations = joined(migration.operations)
        return super().apply_migration(state, migration, **kwargs)


class CreateModels(Operation):
    """Creates several models, each with what later operations of the run add to it.

    steps: the operations of the run, in order.
    """

    def __init__(self, steps):
        self.steps = steps

    def state_forwards(self, app_label, state):
        state.__dict__.pop("apps", None)  # built once when it is asked for
        for step in self.steps:
            step.state_forwards(app_label, state)

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        for step in self.steps:
            if is_create(step):
                step.database_forwards(app_label, schema_editor, from_state, to_state)


def joined(steps):
    """Return the operations of a migration, with runs that only create models joined to one."""
    found, run, created = [], [], set()
    for step in steps:
        if is_create(step):
            created.add(step.name_lower)
        elif not (isinstance(step, COMPLETING) and model_of(step) in created):
            found += [*as_one(run), step]
            run, created = [], set()
            continue
        run.append(step)
    return found + as_one(run)


def as_one(run):
    return [CreateModels(run)] if len(run) > 1 else run


def model_of(step):
    """Return the name of the model that an operation changes, in lower case."""
    # AlterUniqueTogether calls it `name`, which of AddField is the name of the field.
    name = step.model_name if hasattr(step, "model_name") else step.name
    return name.lower()


def is_create(step):
    return type(step) is operations.CreateModel
