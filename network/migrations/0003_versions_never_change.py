"""Lets the database itself refuse to change or delete a released version of a guideline."""

from django.db import migrations

MESSAGE = "A released version never changes and is never deleted."
SQLITE = [
    f"""
    CREATE TRIGGER network_guidelineversion_no_{action.lower()}
    BEFORE {action} ON network_guidelineversion
    BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END
    """
    for action in ("UPDATE", "DELETE")
]
POSTGRESQL = [
    f"""
    CREATE FUNCTION network_guidelineversion_refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION '{MESSAGE}'; END $$
    """,
    """
    CREATE TRIGGER network_guidelineversion_no_change
    BEFORE UPDATE OR DELETE ON network_guidelineversion
    FOR EACH ROW EXECUTE FUNCTION network_guidelineversion_refuse()
    """,
]
SQLITE_BACK = [
    f"DROP TRIGGER network_guidelineversion_no_{action}" for action in ("update", "delete")
]
POSTGRESQL_BACK = [
    "DROP TRIGGER network_guidelineversion_no_change ON network_guidelineversion",
    "DROP FUNCTION network_guidelineversion_refuse()",
]
FORWARDS = {"sqlite": SQLITE, "postgresql": POSTGRESQL}
BACKWARDS = {"sqlite": SQLITE_BACK, "postgresql": POSTGRESQL_BACK}


def run(statements):
    """Return an operation that runs the statements of the database's vendor."""

    def operation(_apps, schema_editor):
        for statement in statements.get(schema_editor.connection.vendor, ()):
            schema_editor.execute(statement)

    return operation


class Migration(migrations.Migration):
    """A later migration that alters the table has to drop the triggers first and make them again.

    SQLite makes a table anew to alter it, and its triggers go with the old one.
    """

    dependencies = [("network", "0002_remove_default_groups")]

    operations = [migrations.RunPython(run(FORWARDS), run(BACKWARDS))]
