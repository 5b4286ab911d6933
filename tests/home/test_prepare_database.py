"""Migrations run in the order in which they take least time."""

import pytest

from django.db import connection

from home.management.commands.prepare_database import OWN, LibrariesFirstExecutor

pytestmark = pytest.mark.django_db


def test_the_migrations_of_libraries_come_before_those_of_the_project():
    executor = LibrariesFirstExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes(), clean_start=True)
    are_own = [migration.app_label in OWN for migration, _backwards in plan]
    assert any(are_own)
    assert are_own == sorted(are_own)
