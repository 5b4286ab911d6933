"""Migrations run in the order and the steps that take least time, and make the same tables."""

import pytest

from django.db import connection, migrations, models
from django.db.migrations.state import ProjectState

from home.management.fast_migrations import OWN, CreateModels, FastExecutor, joined

pytestmark = pytest.mark.django_db

OWNER = ("owner", models.ForeignKey("home.Owner", models.CASCADE, null=True))
STEPS = [
    migrations.CreateModel("Cat", [("id", models.AutoField(primary_key=True))]),
    migrations.CreateModel("Owner", [("id", models.AutoField(primary_key=True))]),
    migrations.AddField("Cat", *OWNER),
    migrations.AddIndex("Cat", models.Index(fields=["owner"], name="cats_of_owner")),
    migrations.AddConstraint("Cat", models.UniqueConstraint(fields=["owner"], name="one_cat")),
    migrations.AlterUniqueTogether("Cat", {("id", "owner")}),
]
DATA = migrations.RunPython(migrations.RunPython.noop)


def test_the_migrations_of_libraries_come_before_those_of_the_project():
    executor = FastExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes(), clean_start=True)
    are_own = [migration.app_label in OWN for migration, _backwards in plan]
    assert any(are_own)
    assert are_own == sorted(are_own)


def test_a_model_is_created_with_all_that_later_operations_add_to_it():
    (step,) = joined(STEPS)
    before, after = ProjectState(), ProjectState()
    step.state_forwards("home", after)
    editor = connection.schema_editor(collect_sql=True)
    editor.deferred_sql = []
    step.database_forwards("home", editor, before, after)
    sql = "\n".join(map(str, [*editor.collected_sql, *editor.deferred_sql]))
    assert sql.count("CREATE TABLE") == 2
    for part in ('"owner_id"', "cats_of_owner", "one_cat", "home_cat_id_owner_id"):
        assert part in sql
    assert "ALTER TABLE" not in sql or connection.vendor == "postgresql"


def test_only_what_concerns_a_model_of_the_same_run_is_joined():
    create, _owner, add, *_rest = STEPS
    other = migrations.AddField("Dog", *OWNER)
    kinds = [type(step) for step in joined([*STEPS[:3], DATA, add, *STEPS[:2], other, create])]
    assert kinds == [
        CreateModels,
        migrations.RunPython,
        migrations.AddField,
        CreateModels,
        migrations.AddField,
        migrations.CreateModel,
    ]
