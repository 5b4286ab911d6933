"""Gives a new site its first groups of synonyms; what editors change stays changed."""

from pathlib import Path

import yaml

from django.db import migrations

DATA = Path(__file__).resolve().parents[1] / "data" / "synonyms.yaml"


def add(apps, schema_editor):
    groups = apps.get_model("search", "SynonymGroup").objects.using(schema_editor.connection.alias)
    if not groups.exists():
        lines = yaml.safe_load(DATA.read_text(encoding="utf-8"))
        groups.bulk_create(groups.model(words="\n".join(words)) for words in lines)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]
    operations = [migrations.RunPython(add, migrations.RunPython.noop)]
