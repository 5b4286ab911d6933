"""Gives each value of a facet a number, and each entry its numbers packed together."""

from itertools import groupby
from operator import itemgetter

import django.db.models.deletion
from django.db import migrations, models

BATCH = 500


def copy_facets(apps, schema_editor):
    value_model = apps.get_model("search", "FacetValue")
    old = apps.get_model("search", "OldEntryFacet").objects.all()
    known = old.order_by("name", "value").values_list("name", "value").distinct()
    value_model.objects.bulk_create(value_model(name=name, value=value) for name, value in known)
    ids = {(name, value): pk for pk, name, value in value_model.objects.values_list()}
    rows = old.order_by("entry_id", "name", "value").values_list("entry_id", "name", "value")
    batch = []
    for entry_id, facets in groupby(rows.iterator(), key=itemgetter(0)):
        batch.append((entry_id, [(name, ids[name, value]) for _id, name, value in facets]))
        if len(batch) == BATCH:
            write(apps, batch)
            batch = []
    write(apps, batch)


def write(apps, batch):
    entry_model = apps.get_model("search", "Entry")
    facet_model = apps.get_model("search", "EntryFacet")
    facet_model.objects.bulk_create(
        facet_model(entry_id=entry_id, value_id=pk)
        for entry_id, facets in batch
        for _n, pk in facets
    )
    entries = [
        entry_model(pk=entry_id, facet_ids=packed(pk for name, pk in facets if name != "used_by"))
        for entry_id, facets in batch
    ]
    entry_model.objects.bulk_update(entries, ["facet_ids"], batch_size=100)


def packed(ids):
    return b"".join(pk.to_bytes(4, "little") for pk in sorted(ids))


class Migration(migrations.Migration):
    dependencies = [("search", "0005_vectors")]

    operations = [
        migrations.CreateModel(
            name="FacetValue",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=20)),
                ("value", models.CharField(max_length=60)),
            ],
            options={
                "verbose_name": "value of a facet",
                "verbose_name_plural": "values of facets",
            },
        ),
        migrations.AddConstraint(
            model_name="facetvalue",
            constraint=models.UniqueConstraint(fields=("name", "value"), name="facet_value_is_one"),
        ),
        migrations.AddField(
            model_name="entry", name="facet_ids", field=models.BinaryField(default=b"")
        ),
        migrations.RemoveIndex(model_name="entry", name="entry_by_type"),
        migrations.AddIndex(
            model_name="entry",
            index=models.Index(fields=["type", "locale"], name="entry_by_type_first"),
        ),
        migrations.RemoveConstraint(model_name="entryfacet", name="facet_of_entry"),
        migrations.RemoveIndex(model_name="entryfacet", name="entry_of_facet"),
        migrations.RenameModel(old_name="EntryFacet", new_name="OldEntryFacet"),
        migrations.AlterField(
            model_name="oldentryfacet",
            name="entry",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="search.entry",
            ),
        ),
        migrations.CreateModel(
            name="EntryFacet",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="search.entry",
                    ),
                ),
                (
                    "value",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="search.facetvalue",
                    ),
                ),
            ],
            options={
                "verbose_name": "facet of an entry",
                "verbose_name_plural": "facets of entries",
            },
        ),
        migrations.AddIndex(
            model_name="entryfacet",
            index=models.Index(fields=["value", "entry"], name="entry_of_facet"),
        ),
        migrations.AddConstraint(
            model_name="entryfacet",
            constraint=models.UniqueConstraint(fields=("entry", "value"), name="facet_of_entry"),
        ),
        migrations.AddField(
            model_name="entry",
            name="facets",
            field=models.ManyToManyField(
                related_name="entries", through="search.EntryFacet", to="search.facetvalue"
            ),
        ),
        migrations.RunPython(copy_facets, migrations.RunPython.noop, elidable=True),
    ]
