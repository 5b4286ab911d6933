import modelcluster.fields

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import search.models.relevance_check


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Entry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("is_single_locale", models.BooleanField(default=False)),
                (
                    "type",
                    models.CharField(
                        choices=[
                            ("case", "Case"),
                            ("guideline", "Guideline"),
                            ("section", "Section of a guideline"),
                            ("organisation", "Organisation"),
                            ("goal", "Goal"),
                            ("initiative", "Initiative"),
                            ("event", "Event"),
                            ("news", "News item"),
                            ("page", "Page"),
                            ("document", "Document"),
                        ],
                        max_length=20,
                    ),
                ),
                ("language", models.CharField(max_length=10)),
                ("date", models.DateField(null=True)),
                ("period", models.CharField(blank=True, default="", max_length=100)),
                ("facet_ids", models.BinaryField(default=b"")),
                ("object_id", models.PositiveBigIntegerField()),
                ("anchor", models.CharField(blank=True, default="", max_length=80)),
                ("translation_key", models.UUIDField(db_index=True)),
                ("content_hash", models.CharField(default="", max_length=32)),
                ("title", models.CharField(max_length=255)),
                ("title_key", models.CharField(max_length=400)),
                ("url", models.CharField(max_length=500)),
                ("summary", models.TextField(blank=True)),
                ("owner", models.CharField(blank=True, default="", max_length=255)),
                ("page_title", models.CharField(blank=True, default="", max_length=255)),
                ("page_language", models.CharField(blank=True, default="", max_length=10)),
                ("is_fictional", models.BooleanField(default=False)),
                (
                    "content_type",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="contenttypes.contenttype",
                    ),
                ),
                (
                    "locale",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="wagtailcore.locale",
                    ),
                ),
                (
                    "site",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="wagtailcore.site",
                    ),
                ),
            ],
            options={
                "verbose_name": "entry",
                "verbose_name_plural": "entries",
            },
        ),
        migrations.CreateModel(
            name="OutgoingEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("entry_id", models.PositiveBigIntegerField(unique=True)),
                ("since", models.DateTimeField()),
            ],
            options={
                "verbose_name": "entry that Elasticsearch has not been told of",
                "verbose_name_plural": "entries that Elasticsearch has not been told of",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="SynonymGroup",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "words",
                    models.TextField(
                        blank=True,
                        help_text="Words or phrases that mean the same, one on each line.",
                        max_length=1000,
                        verbose_name="words in Swedish",
                    ),
                ),
                (
                    "english",
                    models.TextField(
                        blank=True,
                        help_text="What the same thing is called in English, one word or phrase on each line.",
                        max_length=1000,
                        verbose_name="words in English",
                    ),
                ),
                ("is_active", models.BooleanField(default=True, verbose_name="in use")),
            ],
            options={
                "verbose_name": "group of synonyms",
                "verbose_name_plural": "synonyms",
                "ordering": ["words"],
            },
        ),
        migrations.CreateModel(
            name="VocabularyWord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("word", models.CharField(max_length=60, unique=True)),
                ("number", models.PositiveIntegerField(default=1)),
            ],
            options={
                "verbose_name": "word of the site",
                "verbose_name_plural": "words of the site",
            },
        ),
        migrations.CreateModel(
            name="WorkerHeartbeat",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("worker_id", models.CharField(max_length=64, unique=True)),
                ("seen_at", models.DateTimeField(auto_now=True)),
            ],
            options={
                "verbose_name": "worker of background tasks",
                "verbose_name_plural": "workers of background tasks",
            },
        ),
        migrations.CreateModel(
            name="EntryText",
            fields=[
                (
                    "entry",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="body",
                        serialize=False,
                        to="search.entry",
                    ),
                ),
                ("text", models.TextField(blank=True)),
                ("title_exact", models.TextField(blank=True)),
                ("title_forms", models.TextField(blank=True)),
                ("title_parts", models.TextField(blank=True)),
                ("names", models.TextField(blank=True)),
                ("summary_exact", models.TextField(blank=True)),
                ("summary_forms", models.TextField(blank=True)),
                ("text_exact", models.TextField(blank=True)),
                ("text_forms", models.TextField(blank=True)),
                ("text_parts", models.TextField(blank=True)),
                ("other_language", models.TextField(blank=True)),
            ],
            options={
                "verbose_name": "text of an entry",
                "verbose_name_plural": "texts of entries",
            },
        ),
        migrations.CreateModel(
            name="Neighbours",
            fields=[
                (
                    "entry",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="neighbours",
                        serialize=False,
                        to="search.entry",
                    ),
                ),
                ("model", models.CharField(max_length=100)),
                ("version", models.PositiveBigIntegerField()),
                ("max_similarity", models.FloatField(db_index=True, default=0)),
                ("pairs", models.JSONField(default=list)),
            ],
            options={
                "verbose_name": "neighbours of an entry",
                "verbose_name_plural": "neighbours of entries",
            },
        ),
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
                "constraints": [
                    models.UniqueConstraint(fields=("name", "value"), name="facet_value_is_one")
                ],
            },
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
        migrations.AddField(
            model_name="entry",
            name="facets",
            field=models.ManyToManyField(
                related_name="entries", through="search.EntryFacet", to="search.facetvalue"
            ),
        ),
        migrations.CreateModel(
            name="FileText",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("content_hash", models.CharField(max_length=40)),
                ("extension", models.CharField(max_length=10)),
                ("text", models.TextField(blank=True)),
                (
                    "problem",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("encrypted", "it is protected by a password"),
                            ("damaged", "it is damaged, or not of the kind that its name says"),
                            ("no_text", "it has pictures of text, as from a scanner, but no text"),
                            ("truncated", "it is too long; only the first part was read"),
                            ("attachments", "the attachments of a message are not read"),
                            ("too_large", "reading it takes too much memory"),
                            ("too_slow", "reading it takes too long"),
                        ],
                        max_length=20,
                    ),
                ),
                ("version", models.PositiveSmallIntegerField()),
                ("read_at", models.DateTimeField(auto_now=True)),
            ],
            options={
                "verbose_name": "text of a file",
                "verbose_name_plural": "texts of files",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("content_hash", "extension"), name="file_text_is_one_per_content"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="IndexTask",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("object_id", models.PositiveBigIntegerField()),
                ("since", models.DateTimeField()),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("failed", models.DateTimeField(null=True)),
                ("error", models.CharField(blank=True, max_length=300)),
                (
                    "content_type",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="contenttypes.contenttype",
                    ),
                ),
            ],
            options={
                "verbose_name": "change that the search has not read",
                "verbose_name_plural": "changes that the search has not read",
                "ordering": ["attempts", "since", "pk"],
            },
        ),
        migrations.CreateModel(
            name="PinnedResult",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "words",
                    models.TextField(
                        help_text="What people type, one search on each line, in Swedish or English. Endings, capital letters and small words such as “is” and “the” make no difference.",
                        max_length=2000,
                        verbose_name="searches",
                    ),
                ),
                (
                    "anchor",
                    models.SlugField(
                        blank=True,
                        help_text="Of a guideline: the last part of the section’s address, after #.",
                        max_length=80,
                        verbose_name="section",
                    ),
                ),
                (
                    "page",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="page",
                    ),
                ),
            ],
            options={
                "verbose_name": "pinned search result",
                "verbose_name_plural": "pinned search results",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="RelevanceCheck",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "query",
                    models.CharField(
                        help_text="As somebody would write it.",
                        max_length=200,
                        verbose_name="query",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("exact", "Words as they stand in the text"),
                            ("inflected", "Other forms of the words"),
                            ("compound", "A part of a compound"),
                            ("synonym", "Other words for the same thing"),
                            ("typo", "A slip of the finger"),
                            ("without_dots", "Without å, ä and ö"),
                            ("question", "A question"),
                            ("organisation", "The name of an organisation"),
                            ("english", "English"),
                            ("nonsense", "Nothing here is about it"),
                        ],
                        default="exact",
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=search.models.relevance_check.languages,
                        default="sv",
                        help_text="The language of the site in which it is asked.",
                        max_length=10,
                        verbose_name="language",
                    ),
                ),
            ],
            options={
                "verbose_name": "relevance check",
                "verbose_name_plural": "relevance checks",
                "ordering": ["kind", "query"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("query", "language"),
                        name="relevance_check_is_one_per_query",
                        violation_error_message="There is a check of this query already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ExpectedPage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "anchor",
                    models.SlugField(
                        blank=True,
                        help_text="Of a guideline: the last part of the section’s address, after #.",
                        max_length=80,
                        verbose_name="section",
                    ),
                ),
                (
                    "grade",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (3, "What was asked for"),
                            (2, "Good to have"),
                            (1, "Touches on it"),
                        ],
                        default=3,
                        verbose_name="worth",
                    ),
                ),
                (
                    "page",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="page",
                    ),
                ),
                (
                    "check_of",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="expected",
                        to="search.relevancecheck",
                    ),
                ),
            ],
            options={
                "verbose_name": "page that should be found",
                "verbose_name_plural": "pages that should be found",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SearchTerm",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("day", models.DateField()),
                ("language", models.CharField(max_length=10)),
                ("words", models.CharField(max_length=80)),
                ("searches", models.PositiveIntegerField(default=0)),
                ("without_results", models.PositiveIntegerField(default=0)),
                ("clicks", models.PositiveIntegerField(default=0)),
            ],
            options={
                "verbose_name": "search term",
                "verbose_name_plural": "search terms",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("day", "language", "words"), name="search_term_is_one_a_day"
                    )
                ],
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
        migrations.AddIndex(
            model_name="entryfacet",
            index=models.Index(fields=["value", "entry"], name="entry_of_facet"),
        ),
        migrations.AddConstraint(
            model_name="entryfacet",
            constraint=models.UniqueConstraint(fields=("entry", "value"), name="facet_of_entry"),
        ),
        migrations.AddIndex(
            model_name="entry",
            index=models.Index(fields=["type", "locale"], name="entry_by_type_first"),
        ),
        migrations.AddConstraint(
            model_name="entry",
            constraint=models.UniqueConstraint(
                fields=("content_type", "object_id", "anchor"), name="entry_is_one_per_object"
            ),
        ),
        migrations.AddConstraint(
            model_name="indextask",
            constraint=models.UniqueConstraint(
                fields=("content_type", "object_id"), name="index_task_is_one_per_object"
            ),
        ),
    ]
