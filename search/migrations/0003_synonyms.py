"""The groups of synonyms that a new site starts with; what editors have changed stays changed."""

from pathlib import Path

import yaml

from django.db import migrations

DATA = Path(__file__).with_suffix(".yaml")


def add_groups(apps, schema_editor):
    groups = apps.get_model("search", "SynonymGroup").objects.using(schema_editor.connection.alias)
    if not groups.exists():
        groups.bulk_create(
            groups.model(
                words="\n".join(group.get("sv", ())), english="\n".join(group.get("en", ()))
            )
            for group in yaml.safe_load(DATA.read_text(encoding="utf-8"))
        )


class Migration(migrations.Migration):
    dependencies = [("search", "0002_full_text_index")]
    operations = [migrations.RunPython(add_groups, migrations.RunPython.noop)]
