"""The database of the tests is a copy of a migrated one (see tests/database_template.py)."""

import pytest

from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from tests.database_template import ROOT, sources


@pytest.mark.django_db
def test_the_copy_lacks_no_migration():
    executor = MigrationExecutor(connection)
    assert executor.migration_plan(executor.loader.graph.leaf_nodes()) == []


@pytest.mark.django_db
def test_the_copy_has_every_table_of_the_models():
    models = connection.introspection.django_table_names(only_existing=False)
    assert set(models) <= set(connection.introspection.table_names())


def test_the_template_depends_on_migrations_and_on_what_they_import():
    names = {path.relative_to(ROOT).as_posix() for path in sources()}
    assert "network/migrations/0001_initial.py" in names
    assert "home/models/month.py" in names
