import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0004_names_of_rows"),
    ]

    operations = [
        migrations.CreateModel(
            name="FillingTurn",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("holder", models.CharField(blank=True, max_length=32)),
                ("until", models.DateTimeField()),
            ],
            options={
                "verbose_name": "turn to make vectors",
                "verbose_name_plural": "turns to make vectors",
            },
        ),
        migrations.CreateModel(
            name="EntryVectors",
            fields=[
                (
                    "entry",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="vectors",
                        serialize=False,
                        to="search.entry",
                    ),
                ),
                ("model", models.CharField(max_length=100)),
                ("content_hash", models.CharField(max_length=32)),
                ("digests", models.BinaryField()),
                ("version", models.PositiveBigIntegerField()),
            ],
            options={
                "verbose_name": "vectors of an entry",
                "verbose_name_plural": "vectors of entries",
                "indexes": [models.Index(fields=["model", "version"], name="vectors_by_version")],
            },
        ),
        migrations.CreateModel(
            name="Vector",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("model", models.CharField(max_length=100)),
                ("digest", models.BinaryField(max_length=16)),
                ("numbers", models.BinaryField()),
            ],
            options={
                "verbose_name": "vector of a text",
                "verbose_name_plural": "vectors of texts",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("model", "digest"), name="vector_is_one_per_text"
                    )
                ],
            },
        ),
    ]
