import uuid

import modelcluster.fields
import modelsearch.index
import taggit.managers
import wagtail.fields
import wagtail.images.models
import wagtail.models.media

import django.core.validators
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import home.models.default_steps
import home.models.node_settings


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("taggit", "0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx"),
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ContentChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("token", models.BigIntegerField(editable=False)),
                ("made", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
            ],
            options={
                "verbose_name": "change of content",
                "verbose_name_plural": "changes of content",
                "db_table": "home_contentchange",
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="NewsPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "summary",
                    models.TextField(
                        blank=True,
                        help_text="What the page is about, in one to three sentences. Shown in lists and shared.",
                        max_length=400,
                        verbose_name="summary",
                    ),
                ),
                (
                    "image_description",
                    models.CharField(
                        blank=True,
                        help_text="For those who cannot see it. Leave empty if the image only decorates.",
                        max_length=255,
                        verbose_name="what the image shows",
                    ),
                ),
                (
                    "next_steps",
                    wagtail.fields.StreamField(
                        [("step", 9)],
                        blank=True,
                        block_lookup={
                            0: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("ask", "Ask"),
                                        ("apply", "Apply"),
                                        ("register", "Sign up"),
                                        ("download", "Take home"),
                                        ("visit", "Go on"),
                                    ],
                                    "label": "Kind",
                                },
                            ),
                            1: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Begin with a verb.",
                                    "label": "Words of the link",
                                    "max_length": 100,
                                },
                            ),
                            2: (
                                "wagtail.blocks.TextBlock",
                                (),
                                {
                                    "default": "",
                                    "label": "Text",
                                    "max_length": 300,
                                    "required": False,
                                },
                            ),
                            3: (
                                "wagtail.blocks.PageChooserBlock",
                                (),
                                {"label": "Page", "required": False},
                            ),
                            4: (
                                "wagtail.blocks.URLBlock",
                                (),
                                {"label": "Other address", "required": False},
                            ),
                            5: (
                                "wagtail.documents.blocks.DocumentChooserBlock",
                                (),
                                {
                                    "help_text": "Without page, address and document the step leads to the contact form.",
                                    "label": "Document",
                                    "required": False,
                                },
                            ),
                            6: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "label": "For whom",
                                    "max_length": 100,
                                    "required": False,
                                },
                            ),
                            7: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "label": "Cost",
                                    "max_length": 100,
                                    "required": False,
                                },
                            ),
                            8: (
                                "wagtail.blocks.DateBlock",
                                (),
                                {
                                    "help_text": "After this day the step is not shown. Leave empty if it does not end.",
                                    "label": "Last day",
                                    "required": False,
                                },
                            ),
                            9: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("kind", 0),
                                        ("label", 1),
                                        ("text", 2),
                                        ("page", 3),
                                        ("address", 4),
                                        ("document", 5),
                                        ("audience", 6),
                                        ("cost", 7),
                                        ("until", 8),
                                    ]
                                ],
                                {},
                            ),
                        },
                        help_text="What the reader can do now, shown at the end of the page. Without one of a kind the default steps of this kind of page are shown.",
                        verbose_name="next steps",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        help_text="Title and section of what the figures and facts of the text come from.",
                        max_length=200,
                        verbose_name="source",
                    ),
                ),
                ("source_url", models.URLField(blank=True, verbose_name="address of the source")),
                (
                    "date",
                    models.DateField(default=django.utils.timezone.localdate, verbose_name="date"),
                ),
                ("body", wagtail.fields.RichTextField(blank=True, verbose_name="body")),
                (
                    "source_page",
                    models.ForeignKey(
                        blank=True,
                        help_text="For example the page of a report.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="page about the source",
                    ),
                ),
            ],
            options={
                "verbose_name": "news item",
                "verbose_name_plural": "news items",
            },
            bases=("wagtailcore.page", models.Model),
        ),
        migrations.CreateModel(
            name="NewsRelation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="related_pages",
                        to="home.newspage",
                    ),
                ),
                (
                    "related",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="news_relations",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="page",
                    ),
                ),
            ],
            options={
                "verbose_name": "page that news are about",
                "verbose_name_plural": "pages that news are about",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="NodeDocument",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=255, verbose_name="title")),
                ("file", models.FileField(upload_to="documents", verbose_name="file")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("file_size", models.PositiveBigIntegerField(editable=False, null=True)),
                ("file_hash", models.CharField(blank=True, editable=False, max_length=40)),
                ("summary", models.TextField(blank=True, max_length=400, verbose_name="summary")),
                ("credit", models.CharField(blank=True, max_length=200, verbose_name="credit")),
                (
                    "licence",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("CC0-1.0", "CC0 1.0 (public domain)"),
                            ("CC-BY-4.0", "CC BY 4.0"),
                            ("CC-BY-SA-4.0", "CC BY-SA 4.0"),
                            ("CC-BY-NC-4.0", "CC BY-NC 4.0"),
                            ("EUPL-1.2", "EUPL 1.2"),
                            ("MIT", "MIT"),
                            ("Apache-2.0", "Apache 2.0"),
                            ("reserved", "All rights reserved"),
                        ],
                        max_length=20,
                        verbose_name="licence",
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[("sv", "Swedish"), ("en", "English")],
                        default="sv",
                        max_length=10,
                        verbose_name="language",
                    ),
                ),
                ("personal_metadata", models.JSONField(default=dict, editable=False)),
                (
                    "collection",
                    models.ForeignKey(
                        default=wagtail.models.media.get_root_collection_id,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="wagtailcore.collection",
                        verbose_name="collection",
                    ),
                ),
                (
                    "tags",
                    taggit.managers.TaggableManager(
                        blank=True,
                        help_text=None,
                        through="taggit.TaggedItem",
                        to="taggit.Tag",
                        verbose_name="tags",
                    ),
                ),
                (
                    "uploaded_by_user",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="uploaded by user",
                    ),
                ),
            ],
            options={
                "verbose_name": "document",
                "verbose_name_plural": "documents",
                "permissions": [("choose_document", "Can choose document")],
                "abstract": False,
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name="NodeImage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=255, verbose_name="title")),
                (
                    "file",
                    wagtail.images.models.WagtailImageField(
                        height_field="height",
                        upload_to=wagtail.images.models.get_upload_to,
                        verbose_name="file",
                        width_field="width",
                    ),
                ),
                ("width", models.IntegerField(editable=False, verbose_name="width")),
                ("height", models.IntegerField(editable=False, verbose_name="height")),
                (
                    "created_at",
                    models.DateTimeField(
                        auto_now_add=True, db_index=True, verbose_name="created at"
                    ),
                ),
                ("focal_point_x", models.PositiveIntegerField(blank=True, null=True)),
                ("focal_point_y", models.PositiveIntegerField(blank=True, null=True)),
                ("focal_point_width", models.PositiveIntegerField(blank=True, null=True)),
                ("focal_point_height", models.PositiveIntegerField(blank=True, null=True)),
                ("file_size", models.PositiveIntegerField(editable=False, null=True)),
                (
                    "file_hash",
                    models.CharField(blank=True, db_index=True, editable=False, max_length=40),
                ),
                (
                    "description",
                    models.CharField(
                        blank=True,
                        help_text="What the picture shows, for those who cannot see it. Leave empty if it only decorates.",
                        max_length=255,
                        verbose_name="text alternative",
                    ),
                ),
                ("credit", models.CharField(blank=True, max_length=200, verbose_name="credit")),
                (
                    "licence",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("CC0-1.0", "CC0 1.0 (public domain)"),
                            ("CC-BY-4.0", "CC BY 4.0"),
                            ("CC-BY-SA-4.0", "CC BY-SA 4.0"),
                            ("CC-BY-NC-4.0", "CC BY-NC 4.0"),
                            ("EUPL-1.2", "EUPL 1.2"),
                            ("MIT", "MIT"),
                            ("Apache-2.0", "Apache 2.0"),
                            ("reserved", "All rights reserved"),
                        ],
                        max_length=20,
                        verbose_name="licence",
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[("sv", "Swedish"), ("en", "English")],
                        default="sv",
                        max_length=10,
                        verbose_name="language of the text alternative",
                    ),
                ),
                ("rendition_error", models.CharField(blank=True, editable=False, max_length=200)),
                (
                    "collection",
                    models.ForeignKey(
                        default=wagtail.models.media.get_root_collection_id,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="wagtailcore.collection",
                        verbose_name="collection",
                    ),
                ),
                (
                    "tags",
                    taggit.managers.TaggableManager(
                        blank=True,
                        help_text=None,
                        through="taggit.TaggedItem",
                        to="taggit.Tag",
                        verbose_name="tags",
                    ),
                ),
                (
                    "uploaded_by_user",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="uploaded by user",
                    ),
                ),
            ],
            options={
                "verbose_name": "image",
                "verbose_name_plural": "images",
                "permissions": [("choose_image", "Can choose image")],
                "abstract": False,
            },
            bases=(wagtail.images.models.ImageFileMixin, modelsearch.index.Indexed, models.Model),
        ),
        migrations.AddField(
            model_name="newspage",
            name="image",
            field=models.ForeignKey(
                blank=True,
                help_text="Without one the page is given a woven picture of its own.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="home.nodeimage",
                verbose_name="image",
            ),
        ),
        migrations.CreateModel(
            name="NewsIndexPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "summary",
                    models.TextField(
                        blank=True,
                        help_text="What the page is about, in one to three sentences. Shown in lists and shared.",
                        max_length=400,
                        verbose_name="summary",
                    ),
                ),
                (
                    "image_description",
                    models.CharField(
                        blank=True,
                        help_text="For those who cannot see it. Leave empty if the image only decorates.",
                        max_length=255,
                        verbose_name="what the image shows",
                    ),
                ),
                (
                    "next_steps",
                    wagtail.fields.StreamField(
                        [("step", 9)],
                        blank=True,
                        block_lookup={
                            0: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("ask", "Ask"),
                                        ("apply", "Apply"),
                                        ("register", "Sign up"),
                                        ("download", "Take home"),
                                        ("visit", "Go on"),
                                    ],
                                    "label": "Kind",
                                },
                            ),
                            1: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Begin with a verb.",
                                    "label": "Words of the link",
                                    "max_length": 100,
                                },
                            ),
                            2: (
                                "wagtail.blocks.TextBlock",
                                (),
                                {
                                    "default": "",
                                    "label": "Text",
                                    "max_length": 300,
                                    "required": False,
                                },
                            ),
                            3: (
                                "wagtail.blocks.PageChooserBlock",
                                (),
                                {"label": "Page", "required": False},
                            ),
                            4: (
                                "wagtail.blocks.URLBlock",
                                (),
                                {"label": "Other address", "required": False},
                            ),
                            5: (
                                "wagtail.documents.blocks.DocumentChooserBlock",
                                (),
                                {
                                    "help_text": "Without page, address and document the step leads to the contact form.",
                                    "label": "Document",
                                    "required": False,
                                },
                            ),
                            6: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "label": "For whom",
                                    "max_length": 100,
                                    "required": False,
                                },
                            ),
                            7: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "label": "Cost",
                                    "max_length": 100,
                                    "required": False,
                                },
                            ),
                            8: (
                                "wagtail.blocks.DateBlock",
                                (),
                                {
                                    "help_text": "After this day the step is not shown. Leave empty if it does not end.",
                                    "label": "Last day",
                                    "required": False,
                                },
                            ),
                            9: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("kind", 0),
                                        ("label", 1),
                                        ("text", 2),
                                        ("page", 3),
                                        ("address", 4),
                                        ("document", 5),
                                        ("audience", 6),
                                        ("cost", 7),
                                        ("until", 8),
                                    ]
                                ],
                                {},
                            ),
                        },
                        help_text="What the reader can do now, shown at the end of the page. Without one of a kind the default steps of this kind of page are shown.",
                        verbose_name="next steps",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        help_text="Title and section of what the figures and facts of the text come from.",
                        max_length=200,
                        verbose_name="source",
                    ),
                ),
                ("source_url", models.URLField(blank=True, verbose_name="address of the source")),
                (
                    "introduction",
                    wagtail.fields.RichTextField(blank=True, verbose_name="introduction"),
                ),
                (
                    "source_page",
                    models.ForeignKey(
                        blank=True,
                        help_text="For example the page of a report.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="page about the source",
                    ),
                ),
                (
                    "image",
                    models.ForeignKey(
                        blank=True,
                        help_text="Without one the page is given a woven picture of its own.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="home.nodeimage",
                        verbose_name="image",
                    ),
                ),
            ],
            options={
                "verbose_name": "list of news",
                "verbose_name_plural": "lists of news",
            },
            bases=("wagtailcore.page", models.Model),
        ),
        migrations.CreateModel(
            name="HomePage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "summary",
                    models.TextField(
                        blank=True,
                        help_text="What the page is about, in one to three sentences. Shown in lists and shared.",
                        max_length=400,
                        verbose_name="summary",
                    ),
                ),
                (
                    "image_description",
                    models.CharField(
                        blank=True,
                        help_text="For those who cannot see it. Leave empty if the image only decorates.",
                        max_length=255,
                        verbose_name="what the image shows",
                    ),
                ),
                (
                    "heading",
                    models.CharField(
                        blank=True,
                        help_text="One sentence that says what this is. The title is the name of the site.",
                        max_length=120,
                        verbose_name="heading",
                    ),
                ),
                (
                    "tasks",
                    wagtail.fields.StreamField(
                        [("task", 7)],
                        blank=True,
                        block_lookup={
                            0: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "For whom", "max_length": 60},
                            ),
                            1: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "What they can do", "max_length": 100},
                            ),
                            2: (
                                "wagtail.blocks.TextBlock",
                                (),
                                {"label": "Text", "max_length": 300},
                            ),
                            3: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"help_text": "Begin with a verb.", "label": "Words of the link"},
                            ),
                            4: (
                                "wagtail.blocks.PageChooserBlock",
                                (),
                                {"label": "Page", "required": False},
                            ),
                            5: (
                                "wagtail.blocks.URLBlock",
                                (),
                                {"label": "Other address", "required": False},
                            ),
                            6: (
                                "wagtail.blocks.StructBlock",
                                [[("label", 3), ("page", 4), ("address", 5)]],
                                {"label": "Link"},
                            ),
                            7: (
                                "wagtail.blocks.StructBlock",
                                [[("audience", 0), ("heading", 1), ("text", 2), ("link", 6)]],
                                {},
                            ),
                        },
                        verbose_name="ways in",
                    ),
                ),
                (
                    "body",
                    wagtail.fields.StreamField(
                        [
                            ("text", 0),
                            ("figure", 5),
                            ("quote", 8),
                            ("numbers", 19),
                            ("table", 25),
                            ("accordion", 29),
                            ("documents", 32),
                            ("video", 37),
                            ("call_to_action", 44),
                            ("steps", 56),
                        ],
                        blank=True,
                        block_lookup={
                            0: ("home.blocks.text.TextBlock", (), {}),
                            1: ("wagtail.images.blocks.ImageChooserBlock", (), {"label": "Image"}),
                            2: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "What the picture shows here, in the language of the page.",
                                    "label": "Text alternative",
                                    "max_length": 255,
                                    "required": False,
                                },
                            ),
                            3: (
                                "wagtail.blocks.BooleanBlock",
                                (),
                                {
                                    "help_text": "Screen readers pass over the picture.",
                                    "label": "Only decorates",
                                    "required": False,
                                },
                            ),
                            4: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Caption", "required": False},
                            ),
                            5: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("image", 1),
                                        ("alternative", 2),
                                        ("decorative", 3),
                                        ("caption", 4),
                                    ]
                                ],
                                {},
                            ),
                            6: ("wagtail.blocks.TextBlock", (), {"label": "Quote"}),
                            7: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "An organisation, a role or a document.",
                                    "label": "Source",
                                    "required": False,
                                },
                            ),
                            8: ("wagtail.blocks.StructBlock", [[("text", 6), ("source", 7)]], {}),
                            9: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Heading", "required": False},
                            ),
                            10: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("exactly", "exactly"),
                                        ("over", "over"),
                                        ("about", "about"),
                                        ("at_least", "at least"),
                                    ],
                                    "label": "How exact",
                                    "required": False,
                                },
                            ),
                            11: ("home.number_field.NumberFieldBlock", (), {"label": "Value"}),
                            12: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "For example: people",
                                    "label": "Unit",
                                    "required": False,
                                },
                            ),
                            13: ("wagtail.blocks.CharBlock", (), {"label": "What is counted"}),
                            14: (
                                "wagtail.blocks.StructBlock",
                                [[("qualifier", 10), ("value", 11), ("unit", 12), ("label", 13)]],
                                {},
                            ),
                            15: (
                                "wagtail.blocks.ListBlock",
                                (14,),
                                {"label": "Figures", "max_num": 6, "min_num": 1},
                            ),
                            16: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Source", "required": False},
                            ),
                            17: (
                                "wagtail.blocks.PageChooserBlock",
                                (),
                                {
                                    "help_text": "For example the page of a report.",
                                    "label": "Page about the source",
                                    "required": False,
                                },
                            ),
                            18: (
                                "wagtail.blocks.URLBlock",
                                (),
                                {"label": "Address of the source", "required": False},
                            ),
                            19: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("heading", 9),
                                        ("numbers", 15),
                                        ("source", 16),
                                        ("source_page", 17),
                                        ("source_url", 18),
                                    ]
                                ],
                                {},
                            ),
                            20: ("wagtail.blocks.CharBlock", (), {"label": "Caption"}),
                            21: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Words", "required": False},
                            ),
                            22: (
                                "home.number_field.NumberFieldBlock",
                                (),
                                {"label": "Number", "required": False},
                            ),
                            23: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": [
                                        "bold",
                                        "italic",
                                        "ol",
                                        "ul",
                                        "link",
                                        "document-link",
                                    ],
                                    "label": "Text",
                                },
                            ),
                            24: (
                                "wagtail.contrib.typed_table_block.blocks.TypedTableBlock",
                                [[("text", 21), ("number", 22), ("rich_text", 23)]],
                                {"label": "Table"},
                            ),
                            25: (
                                "wagtail.blocks.StructBlock",
                                [[("caption", 20), ("table", 24)]],
                                {},
                            ),
                            26: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Heading", "max_length": 150},
                            ),
                            27: (
                                "wagtail.blocks.StructBlock",
                                [[("heading", 26), ("text", 23)]],
                                {},
                            ),
                            28: (
                                "wagtail.blocks.ListBlock",
                                (27,),
                                {"label": "Parts", "min_num": 1},
                            ),
                            29: (
                                "wagtail.blocks.StructBlock",
                                [[("heading", 9), ("items", 28)]],
                                {},
                            ),
                            30: ("wagtail.documents.blocks.DocumentChooserBlock", (), {}),
                            31: (
                                "wagtail.blocks.ListBlock",
                                (30,),
                                {"label": "Documents", "min_num": 1},
                            ),
                            32: (
                                "wagtail.blocks.StructBlock",
                                [[("heading", 9), ("documents", 31)]],
                                {},
                            ),
                            33: ("wagtail.blocks.CharBlock", (), {"label": "Title"}),
                            34: (
                                "wagtail.blocks.URLBlock",
                                (),
                                {
                                    "help_text": "The page of the video at YouTube or Vimeo.",
                                    "label": "Address",
                                },
                            ),
                            35: (
                                "wagtail.images.blocks.ImageChooserBlock",
                                (),
                                {
                                    "help_text": "It only decorates: screen readers say the title of the video instead.",
                                    "label": "Still picture",
                                    "required": False,
                                },
                            ),
                            36: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["bold", "italic", "ol", "ul"],
                                    "help_text": "The law on accessibility asks for it.",
                                    "label": "What is said and shown",
                                },
                            ),
                            37: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("title", 33),
                                        ("address", 34),
                                        ("poster", 35),
                                        ("transcript", 36),
                                    ]
                                ],
                                {},
                            ),
                            38: ("wagtail.blocks.CharBlock", (), {"label": "Heading"}),
                            39: (
                                "wagtail.blocks.TextBlock",
                                (),
                                {"label": "Text", "required": False},
                            ),
                            40: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"help_text": "Begin with a verb.", "label": "Words of the link"},
                            ),
                            41: (
                                "wagtail.blocks.PageChooserBlock",
                                (),
                                {"label": "Page", "required": False},
                            ),
                            42: (
                                "wagtail.blocks.URLBlock",
                                (),
                                {"label": "Other address", "required": False},
                            ),
                            43: (
                                "wagtail.blocks.StructBlock",
                                [[("label", 40), ("page", 41), ("address", 42)]],
                                {"label": "Link"},
                            ),
                            44: (
                                "wagtail.blocks.StructBlock",
                                [[("heading", 38), ("text", 39), ("link", 43)]],
                                {},
                            ),
                            45: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "For whom", "max_length": 100},
                            ),
                            46: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "default": "",
                                    "features": [
                                        "bold",
                                        "italic",
                                        "ol",
                                        "ul",
                                        "link",
                                        "document-link",
                                    ],
                                    "label": "Text",
                                    "required": False,
                                },
                            ),
                            47: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("ask", "Ask"),
                                        ("apply", "Apply"),
                                        ("register", "Sign up"),
                                        ("download", "Take home"),
                                        ("visit", "Go on"),
                                    ],
                                    "label": "Kind",
                                },
                            ),
                            48: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Begin with a verb.",
                                    "label": "Words of the link",
                                    "max_length": 100,
                                },
                            ),
                            49: (
                                "wagtail.blocks.TextBlock",
                                (),
                                {
                                    "default": "",
                                    "label": "Text",
                                    "max_length": 300,
                                    "required": False,
                                },
                            ),
                            50: (
                                "wagtail.documents.blocks.DocumentChooserBlock",
                                (),
                                {
                                    "help_text": "Without page, address and document the step leads to the contact form.",
                                    "label": "Document",
                                    "required": False,
                                },
                            ),
                            51: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "label": "For whom",
                                    "max_length": 100,
                                    "required": False,
                                },
                            ),
                            52: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "label": "Cost",
                                    "max_length": 100,
                                    "required": False,
                                },
                            ),
                            53: (
                                "wagtail.blocks.DateBlock",
                                (),
                                {
                                    "help_text": "After this day the step is not shown. Leave empty if it does not end.",
                                    "label": "Last day",
                                    "required": False,
                                },
                            ),
                            54: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("kind", 47),
                                        ("label", 48),
                                        ("text", 49),
                                        ("page", 41),
                                        ("address", 42),
                                        ("document", 50),
                                        ("audience", 51),
                                        ("cost", 52),
                                        ("until", 53),
                                    ]
                                ],
                                {},
                            ),
                            55: (
                                "wagtail.blocks.ListBlock",
                                (54,),
                                {"label": "Next steps", "max_num": 6, "min_num": 1},
                            ),
                            56: (
                                "wagtail.blocks.StructBlock",
                                [[("heading", 45), ("text", 46), ("steps", 55)]],
                                {},
                            ),
                        },
                        verbose_name="body",
                    ),
                ),
                (
                    "footer_text",
                    wagtail.fields.RichTextField(blank=True, verbose_name="text of the footer"),
                ),
                (
                    "footer_links",
                    wagtail.fields.StreamField(
                        [("link", 3)],
                        blank=True,
                        block_lookup={
                            0: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"help_text": "Begin with a verb.", "label": "Words of the link"},
                            ),
                            1: (
                                "wagtail.blocks.PageChooserBlock",
                                (),
                                {"label": "Page", "required": False},
                            ),
                            2: (
                                "wagtail.blocks.URLBlock",
                                (),
                                {"label": "Other address", "required": False},
                            ),
                            3: (
                                "wagtail.blocks.StructBlock",
                                [[("label", 0), ("page", 1), ("address", 2)]],
                                {},
                            ),
                        },
                        verbose_name="links of the footer",
                    ),
                ),
                (
                    "image",
                    models.ForeignKey(
                        blank=True,
                        help_text="Without one the page is given a woven picture of its own.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="home.nodeimage",
                        verbose_name="image",
                    ),
                ),
            ],
            options={
                "verbose_name": "front page",
                "verbose_name_plural": "front pages",
            },
            bases=("wagtailcore.page",),
        ),
        migrations.CreateModel(
            name="AccessibilityStatementPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "summary",
                    models.TextField(
                        blank=True,
                        help_text="What the page is about, in one to three sentences. Shown in lists and shared.",
                        max_length=400,
                        verbose_name="summary",
                    ),
                ),
                (
                    "image_description",
                    models.CharField(
                        blank=True,
                        help_text="For those who cannot see it. Leave empty if the image only decorates.",
                        max_length=255,
                        verbose_name="what the image shows",
                    ),
                ),
                (
                    "next_steps",
                    wagtail.fields.StreamField(
                        [("step", 9)],
                        blank=True,
                        block_lookup={
                            0: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("ask", "Ask"),
                                        ("apply", "Apply"),
                                        ("register", "Sign up"),
                                        ("download", "Take home"),
                                        ("visit", "Go on"),
                                    ],
                                    "label": "Kind",
                                },
                            ),
                            1: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Begin with a verb.",
                                    "label": "Words of the link",
                                    "max_length": 100,
                                },
                            ),
                            2: (
                                "wagtail.blocks.TextBlock",
                                (),
                                {
                                    "default": "",
                                    "label": "Text",
                                    "max_length": 300,
                                    "required": False,
                                },
                            ),
                            3: (
                                "wagtail.blocks.PageChooserBlock",
                                (),
                                {"label": "Page", "required": False},
                            ),
                            4: (
                                "wagtail.blocks.URLBlock",
                                (),
                                {"label": "Other address", "required": False},
                            ),
                            5: (
                                "wagtail.documents.blocks.DocumentChooserBlock",
                                (),
                                {
                                    "help_text": "Without page, address and document the step leads to the contact form.",
                                    "label": "Document",
                                    "required": False,
                                },
                            ),
                            6: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "label": "For whom",
                                    "max_length": 100,
                                    "required": False,
                                },
                            ),
                            7: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "label": "Cost",
                                    "max_length": 100,
                                    "required": False,
                                },
                            ),
                            8: (
                                "wagtail.blocks.DateBlock",
                                (),
                                {
                                    "help_text": "After this day the step is not shown. Leave empty if it does not end.",
                                    "label": "Last day",
                                    "required": False,
                                },
                            ),
                            9: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("kind", 0),
                                        ("label", 1),
                                        ("text", 2),
                                        ("page", 3),
                                        ("address", 4),
                                        ("document", 5),
                                        ("audience", 6),
                                        ("cost", 7),
                                        ("until", 8),
                                    ]
                                ],
                                {},
                            ),
                        },
                        help_text="What the reader can do now, shown at the end of the page. Without one of a kind the default steps of this kind of page are shown.",
                        verbose_name="next steps",
                    ),
                ),
                (
                    "operator",
                    models.CharField(max_length=200, verbose_name="who answers for the site"),
                ),
                (
                    "service",
                    models.CharField(max_length=200, verbose_name="what the statement is about"),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("full", "fully compliant"),
                            ("partial", "partially compliant"),
                            ("none", "not compliant"),
                        ],
                        max_length=20,
                        verbose_name="status",
                    ),
                ),
                (
                    "introduction",
                    wagtail.fields.RichTextField(blank=True, verbose_name="introduction"),
                ),
                ("method", wagtail.fields.RichTextField(verbose_name="how it was tested")),
                ("assessed_on", models.DateField(verbose_name="assessed on")),
                ("reviewed_on", models.DateField(verbose_name="statement reviewed on")),
                ("contact_text", wagtail.fields.RichTextField(verbose_name="how to tell us")),
                ("contact_email", models.EmailField(max_length=254, verbose_name="e-mail")),
                (
                    "response_time",
                    models.CharField(
                        blank=True, max_length=150, verbose_name="when one gets an answer"
                    ),
                ),
                (
                    "authority_name",
                    models.CharField(max_length=200, verbose_name="supervisory authority"),
                ),
                (
                    "authority_text",
                    models.TextField(blank=True, verbose_name="what the authority does"),
                ),
                ("authority_url", models.URLField(verbose_name="address for complaints")),
                (
                    "image",
                    models.ForeignKey(
                        blank=True,
                        help_text="Without one the page is given a woven picture of its own.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="home.nodeimage",
                        verbose_name="image",
                    ),
                ),
            ],
            options={
                "verbose_name": "accessibility statement",
                "verbose_name_plural": "accessibility statements",
            },
            bases=("wagtailcore.page",),
        ),
        migrations.CreateModel(
            name="NodeSettings",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "responsible_organisation",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="responsible organisation"
                    ),
                ),
                (
                    "contact_email",
                    models.EmailField(blank=True, max_length=254, verbose_name="e-mail"),
                ),
                (
                    "thread_1",
                    home.models.node_settings.ThreadColourField(
                        blank=True,
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^#[0-9a-fA-F]{6}\\Z",
                                "Write the colour as # and six digits, such as #8a2b2b.",
                            )
                        ],
                        verbose_name="thread of goal 1",
                    ),
                ),
                (
                    "thread_2",
                    home.models.node_settings.ThreadColourField(
                        blank=True,
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^#[0-9a-fA-F]{6}\\Z",
                                "Write the colour as # and six digits, such as #8a2b2b.",
                            )
                        ],
                        verbose_name="thread of goal 2",
                    ),
                ),
                (
                    "thread_3",
                    home.models.node_settings.ThreadColourField(
                        blank=True,
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^#[0-9a-fA-F]{6}\\Z",
                                "Write the colour as # and six digits, such as #8a2b2b.",
                            )
                        ],
                        verbose_name="thread of goal 3",
                    ),
                ),
                (
                    "thread_4",
                    home.models.node_settings.ThreadColourField(
                        blank=True,
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^#[0-9a-fA-F]{6}\\Z",
                                "Write the colour as # and six digits, such as #8a2b2b.",
                            )
                        ],
                        verbose_name="thread of goal 4",
                    ),
                ),
                (
                    "thread_5",
                    home.models.node_settings.ThreadColourField(
                        blank=True,
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^#[0-9a-fA-F]{6}\\Z",
                                "Write the colour as # and six digits, such as #8a2b2b.",
                            )
                        ],
                        verbose_name="thread of goal 5",
                    ),
                ),
                (
                    "thread_6",
                    home.models.node_settings.ThreadColourField(
                        blank=True,
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^#[0-9a-fA-F]{6}\\Z",
                                "Write the colour as # and six digits, such as #8a2b2b.",
                            )
                        ],
                        verbose_name="thread of goal 6",
                    ),
                ),
                (
                    "site",
                    models.OneToOneField(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        to="wagtailcore.site",
                    ),
                ),
                (
                    "take_part_page",
                    models.ForeignKey(
                        blank=True,
                        help_text="Pages without steps of their own lead there.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="page on how to take part",
                    ),
                ),
            ],
            options={
                "verbose_name": "Node",
                "verbose_name_plural": "Nodes",
            },
        ),
        migrations.CreateModel(
            name="StandardPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "summary",
                    models.TextField(
                        blank=True,
                        help_text="What the page is about, in one to three sentences. Shown in lists and shared.",
                        max_length=400,
                        verbose_name="summary",
                    ),
                ),
                (
                    "image_description",
                    models.CharField(
                        blank=True,
                        help_text="For those who cannot see it. Leave empty if the image only decorates.",
                        max_length=255,
                        verbose_name="what the image shows",
                    ),
                ),
                (
                    "next_steps",
                    wagtail.fields.StreamField(
                        [("step", 9)],
                        blank=True,
                        block_lookup={
                            0: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("ask", "Ask"),
                                        ("apply", "Apply"),
                                        ("register", "Sign up"),
                                        ("download", "Take home"),
                                        ("visit", "Go on"),
                                    ],
                                    "label": "Kind",
                                },
                            ),
                            1: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Begin with a verb.",
                                    "label": "Words of the link",
                                    "max_length": 100,
                                },
                            ),
                            2: (
                                "wagtail.blocks.TextBlock",
                                (),
                                {
                                    "default": "",
                                    "label": "Text",
                                    "max_length": 300,
                                    "required": False,
                                },
                            ),
                            3: (
                                "wagtail.blocks.PageChooserBlock",
                                (),
                                {"label": "Page", "required": False},
                            ),
                            4: (
                                "wagtail.blocks.URLBlock",
                                (),
                                {"label": "Other address", "required": False},
                            ),
                            5: (
                                "wagtail.documents.blocks.DocumentChooserBlock",
                                (),
                                {
                                    "help_text": "Without page, address and document the step leads to the contact form.",
                                    "label": "Document",
                                    "required": False,
                                },
                            ),
                            6: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "label": "For whom",
                                    "max_length": 100,
                                    "required": False,
                                },
                            ),
                            7: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "label": "Cost",
                                    "max_length": 100,
                                    "required": False,
                                },
                            ),
                            8: (
                                "wagtail.blocks.DateBlock",
                                (),
                                {
                                    "help_text": "After this day the step is not shown. Leave empty if it does not end.",
                                    "label": "Last day",
                                    "required": False,
                                },
                            ),
                            9: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("kind", 0),
                                        ("label", 1),
                                        ("text", 2),
                                        ("page", 3),
                                        ("address", 4),
                                        ("document", 5),
                                        ("audience", 6),
                                        ("cost", 7),
                                        ("until", 8),
                                    ]
                                ],
                                {},
                            ),
                        },
                        help_text="What the reader can do now, shown at the end of the page. Without one of a kind the default steps of this kind of page are shown.",
                        verbose_name="next steps",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        help_text="Title and section of what the figures and facts of the text come from.",
                        max_length=200,
                        verbose_name="source",
                    ),
                ),
                ("source_url", models.URLField(blank=True, verbose_name="address of the source")),
                (
                    "body",
                    wagtail.fields.StreamField(
                        [
                            ("text", 0),
                            ("figure", 5),
                            ("quote", 8),
                            ("numbers", 19),
                            ("table", 25),
                            ("accordion", 29),
                            ("documents", 32),
                            ("video", 37),
                            ("call_to_action", 44),
                            ("steps", 56),
                        ],
                        blank=True,
                        block_lookup={
                            0: ("home.blocks.text.TextBlock", (), {}),
                            1: ("wagtail.images.blocks.ImageChooserBlock", (), {"label": "Image"}),
                            2: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "What the picture shows here, in the language of the page.",
                                    "label": "Text alternative",
                                    "max_length": 255,
                                    "required": False,
                                },
                            ),
                            3: (
                                "wagtail.blocks.BooleanBlock",
                                (),
                                {
                                    "help_text": "Screen readers pass over the picture.",
                                    "label": "Only decorates",
                                    "required": False,
                                },
                            ),
                            4: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Caption", "required": False},
                            ),
                            5: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("image", 1),
                                        ("alternative", 2),
                                        ("decorative", 3),
                                        ("caption", 4),
                                    ]
                                ],
                                {},
                            ),
                            6: ("wagtail.blocks.TextBlock", (), {"label": "Quote"}),
                            7: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "An organisation, a role or a document.",
                                    "label": "Source",
                                    "required": False,
                                },
                            ),
                            8: ("wagtail.blocks.StructBlock", [[("text", 6), ("source", 7)]], {}),
                            9: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Heading", "required": False},
                            ),
                            10: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("exactly", "exactly"),
                                        ("over", "over"),
                                        ("about", "about"),
                                        ("at_least", "at least"),
                                    ],
                                    "label": "How exact",
                                    "required": False,
                                },
                            ),
                            11: ("home.number_field.NumberFieldBlock", (), {"label": "Value"}),
                            12: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "For example: people",
                                    "label": "Unit",
                                    "required": False,
                                },
                            ),
                            13: ("wagtail.blocks.CharBlock", (), {"label": "What is counted"}),
                            14: (
                                "wagtail.blocks.StructBlock",
                                [[("qualifier", 10), ("value", 11), ("unit", 12), ("label", 13)]],
                                {},
                            ),
                            15: (
                                "wagtail.blocks.ListBlock",
                                (14,),
                                {"label": "Figures", "max_num": 6, "min_num": 1},
                            ),
                            16: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Source", "required": False},
                            ),
                            17: (
                                "wagtail.blocks.PageChooserBlock",
                                (),
                                {
                                    "help_text": "For example the page of a report.",
                                    "label": "Page about the source",
                                    "required": False,
                                },
                            ),
                            18: (
                                "wagtail.blocks.URLBlock",
                                (),
                                {"label": "Address of the source", "required": False},
                            ),
                            19: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("heading", 9),
                                        ("numbers", 15),
                                        ("source", 16),
                                        ("source_page", 17),
                                        ("source_url", 18),
                                    ]
                                ],
                                {},
                            ),
                            20: ("wagtail.blocks.CharBlock", (), {"label": "Caption"}),
                            21: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Words", "required": False},
                            ),
                            22: (
                                "home.number_field.NumberFieldBlock",
                                (),
                                {"label": "Number", "required": False},
                            ),
                            23: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": [
                                        "bold",
                                        "italic",
                                        "ol",
                                        "ul",
                                        "link",
                                        "document-link",
                                    ],
                                    "label": "Text",
                                },
                            ),
                            24: (
                                "wagtail.contrib.typed_table_block.blocks.TypedTableBlock",
                                [[("text", 21), ("number", 22), ("rich_text", 23)]],
                                {"label": "Table"},
                            ),
                            25: (
                                "wagtail.blocks.StructBlock",
                                [[("caption", 20), ("table", 24)]],
                                {},
                            ),
                            26: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Heading", "max_length": 150},
                            ),
                            27: (
                                "wagtail.blocks.StructBlock",
                                [[("heading", 26), ("text", 23)]],
                                {},
                            ),
                            28: (
                                "wagtail.blocks.ListBlock",
                                (27,),
                                {"label": "Parts", "min_num": 1},
                            ),
                            29: (
                                "wagtail.blocks.StructBlock",
                                [[("heading", 9), ("items", 28)]],
                                {},
                            ),
                            30: ("wagtail.documents.blocks.DocumentChooserBlock", (), {}),
                            31: (
                                "wagtail.blocks.ListBlock",
                                (30,),
                                {"label": "Documents", "min_num": 1},
                            ),
                            32: (
                                "wagtail.blocks.StructBlock",
                                [[("heading", 9), ("documents", 31)]],
                                {},
                            ),
                            33: ("wagtail.blocks.CharBlock", (), {"label": "Title"}),
                            34: (
                                "wagtail.blocks.URLBlock",
                                (),
                                {
                                    "help_text": "The page of the video at YouTube or Vimeo.",
                                    "label": "Address",
                                },
                            ),
                            35: (
                                "wagtail.images.blocks.ImageChooserBlock",
                                (),
                                {
                                    "help_text": "It only decorates: screen readers say the title of the video instead.",
                                    "label": "Still picture",
                                    "required": False,
                                },
                            ),
                            36: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["bold", "italic", "ol", "ul"],
                                    "help_text": "The law on accessibility asks for it.",
                                    "label": "What is said and shown",
                                },
                            ),
                            37: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("title", 33),
                                        ("address", 34),
                                        ("poster", 35),
                                        ("transcript", 36),
                                    ]
                                ],
                                {},
                            ),
                            38: ("wagtail.blocks.CharBlock", (), {"label": "Heading"}),
                            39: (
                                "wagtail.blocks.TextBlock",
                                (),
                                {"label": "Text", "required": False},
                            ),
                            40: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"help_text": "Begin with a verb.", "label": "Words of the link"},
                            ),
                            41: (
                                "wagtail.blocks.PageChooserBlock",
                                (),
                                {"label": "Page", "required": False},
                            ),
                            42: (
                                "wagtail.blocks.URLBlock",
                                (),
                                {"label": "Other address", "required": False},
                            ),
                            43: (
                                "wagtail.blocks.StructBlock",
                                [[("label", 40), ("page", 41), ("address", 42)]],
                                {"label": "Link"},
                            ),
                            44: (
                                "wagtail.blocks.StructBlock",
                                [[("heading", 38), ("text", 39), ("link", 43)]],
                                {},
                            ),
                            45: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "For whom", "max_length": 100},
                            ),
                            46: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "default": "",
                                    "features": [
                                        "bold",
                                        "italic",
                                        "ol",
                                        "ul",
                                        "link",
                                        "document-link",
                                    ],
                                    "label": "Text",
                                    "required": False,
                                },
                            ),
                            47: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("ask", "Ask"),
                                        ("apply", "Apply"),
                                        ("register", "Sign up"),
                                        ("download", "Take home"),
                                        ("visit", "Go on"),
                                    ],
                                    "label": "Kind",
                                },
                            ),
                            48: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Begin with a verb.",
                                    "label": "Words of the link",
                                    "max_length": 100,
                                },
                            ),
                            49: (
                                "wagtail.blocks.TextBlock",
                                (),
                                {
                                    "default": "",
                                    "label": "Text",
                                    "max_length": 300,
                                    "required": False,
                                },
                            ),
                            50: (
                                "wagtail.documents.blocks.DocumentChooserBlock",
                                (),
                                {
                                    "help_text": "Without page, address and document the step leads to the contact form.",
                                    "label": "Document",
                                    "required": False,
                                },
                            ),
                            51: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "label": "For whom",
                                    "max_length": 100,
                                    "required": False,
                                },
                            ),
                            52: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "label": "Cost",
                                    "max_length": 100,
                                    "required": False,
                                },
                            ),
                            53: (
                                "wagtail.blocks.DateBlock",
                                (),
                                {
                                    "help_text": "After this day the step is not shown. Leave empty if it does not end.",
                                    "label": "Last day",
                                    "required": False,
                                },
                            ),
                            54: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("kind", 47),
                                        ("label", 48),
                                        ("text", 49),
                                        ("page", 41),
                                        ("address", 42),
                                        ("document", 50),
                                        ("audience", 51),
                                        ("cost", 52),
                                        ("until", 53),
                                    ]
                                ],
                                {},
                            ),
                            55: (
                                "wagtail.blocks.ListBlock",
                                (54,),
                                {"label": "Next steps", "max_num": 6, "min_num": 1},
                            ),
                            56: (
                                "wagtail.blocks.StructBlock",
                                [[("heading", 45), ("text", 46), ("steps", 55)]],
                                {},
                            ),
                        },
                        verbose_name="body",
                    ),
                ),
                (
                    "image",
                    models.ForeignKey(
                        blank=True,
                        help_text="Without one the page is given a woven picture of its own.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="home.nodeimage",
                        verbose_name="image",
                    ),
                ),
                (
                    "source_page",
                    models.ForeignKey(
                        blank=True,
                        help_text="For example the page of a report.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="page about the source",
                    ),
                ),
            ],
            options={
                "verbose_name": "standard page",
                "verbose_name_plural": "standard pages",
            },
            bases=("wagtailcore.page", models.Model),
        ),
        migrations.CreateModel(
            name="AccessibilityShortcoming",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                ("what", models.TextField(verbose_name="what does not work")),
                (
                    "ground",
                    models.CharField(
                        choices=[
                            ("not_conforming", "does not yet meet the requirements"),
                            ("disproportionate", "would be an unreasonable burden (12 §)"),
                            ("out_of_scope", "is not covered by the act"),
                        ],
                        default="not_conforming",
                        max_length=20,
                        verbose_name="ground in the act",
                    ),
                ),
                ("reason", models.TextField(blank=True, verbose_name="why")),
                ("measure", models.TextField(blank=True, verbose_name="what we do about it")),
                ("due", models.DateField(blank=True, null=True, verbose_name="mended by")),
                (
                    "locale",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.locale",
                        verbose_name="locale",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="shortcomings",
                        to="home.accessibilitystatementpage",
                    ),
                ),
            ],
            options={
                "verbose_name": "shortcoming",
                "verbose_name_plural": "shortcomings",
                "ordering": ["sort_order"],
                "abstract": False,
                "unique_together": {("translation_key", "locale")},
            },
        ),
        migrations.CreateModel(
            name="DefaultSteps",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                (
                    "page_type",
                    models.CharField(
                        choices=home.models.default_steps.page_types_with_steps,
                        max_length=100,
                        verbose_name="kind of page",
                    ),
                ),
                (
                    "steps",
                    wagtail.fields.StreamField(
                        [("step", 9)],
                        block_lookup={
                            0: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("ask", "Ask"),
                                        ("apply", "Apply"),
                                        ("register", "Sign up"),
                                        ("download", "Take home"),
                                        ("visit", "Go on"),
                                    ],
                                    "label": "Kind",
                                },
                            ),
                            1: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Begin with a verb.",
                                    "label": "Words of the link",
                                    "max_length": 100,
                                },
                            ),
                            2: (
                                "wagtail.blocks.TextBlock",
                                (),
                                {
                                    "default": "",
                                    "label": "Text",
                                    "max_length": 300,
                                    "required": False,
                                },
                            ),
                            3: (
                                "wagtail.blocks.PageChooserBlock",
                                (),
                                {"label": "Page", "required": False},
                            ),
                            4: (
                                "wagtail.blocks.URLBlock",
                                (),
                                {"label": "Other address", "required": False},
                            ),
                            5: (
                                "wagtail.documents.blocks.DocumentChooserBlock",
                                (),
                                {
                                    "help_text": "Without page, address and document the step leads to the contact form.",
                                    "label": "Document",
                                    "required": False,
                                },
                            ),
                            6: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "label": "For whom",
                                    "max_length": 100,
                                    "required": False,
                                },
                            ),
                            7: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "label": "Cost",
                                    "max_length": 100,
                                    "required": False,
                                },
                            ),
                            8: (
                                "wagtail.blocks.DateBlock",
                                (),
                                {
                                    "help_text": "After this day the step is not shown. Leave empty if it does not end.",
                                    "label": "Last day",
                                    "required": False,
                                },
                            ),
                            9: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("kind", 0),
                                        ("label", 1),
                                        ("text", 2),
                                        ("page", 3),
                                        ("address", 4),
                                        ("document", 5),
                                        ("audience", 6),
                                        ("cost", 7),
                                        ("until", 8),
                                    ]
                                ],
                                {},
                            ),
                        },
                        verbose_name="next steps",
                    ),
                ),
                (
                    "locale",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.locale",
                        verbose_name="locale",
                    ),
                ),
            ],
            options={
                "verbose_name": "default next steps",
                "verbose_name_plural": "default next steps",
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("page_type", "locale"),
                        name="default_steps_per_page_type_and_locale",
                    )
                ],
                "unique_together": {("translation_key", "locale")},
            },
        ),
        migrations.CreateModel(
            name="NodeRendition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("filter_spec", models.CharField(db_index=True, max_length=255)),
                (
                    "file",
                    wagtail.images.models.WagtailImageField(
                        height_field="height",
                        storage=wagtail.images.models.get_rendition_storage,
                        upload_to=wagtail.images.models.get_rendition_upload_to,
                        width_field="width",
                    ),
                ),
                ("width", models.IntegerField(editable=False)),
                ("height", models.IntegerField(editable=False)),
                (
                    "focal_point_key",
                    models.CharField(blank=True, default="", editable=False, max_length=16),
                ),
                (
                    "image",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="renditions",
                        to="home.nodeimage",
                    ),
                ),
            ],
            options={
                "verbose_name": "rendition of an image",
                "verbose_name_plural": "renditions of images",
                "unique_together": {("image", "filter_spec", "focal_point_key")},
            },
            bases=(wagtail.images.models.ImageFileMixin, models.Model),
        ),
    ]
