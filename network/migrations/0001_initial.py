import uuid

import modelcluster.fields
import wagtail.fields

import django.core.validators
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import home.models.month
import home.models.relations
import network.access.guarded_page
import network.models.adoption


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("home", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="EditorialReview",
            fields=[
                (
                    "task_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="wagtailcore.task",
                    ),
                ),
                (
                    "groups",
                    models.ManyToManyField(
                        help_text="Pages/snippets at this step in a workflow will be moderated or approved by these groups of users",
                        to="auth.group",
                        verbose_name="groups",
                    ),
                ),
            ],
            options={
                "verbose_name": "review by editors",
                "verbose_name_plural": "reviews by editors",
            },
            bases=("wagtailcore.task",),
        ),
        migrations.CreateModel(
            name="ErrorReport",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("address", models.CharField(blank=True, max_length=2000, verbose_name="address")),
                ("message", models.TextField(max_length=4000, verbose_name="what is wrong")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("new", "New"),
                            ("in_progress", "In progress"),
                            ("solved", "Solved"),
                            ("rejected", "Rejected"),
                        ],
                        default="new",
                        max_length=20,
                        verbose_name="state",
                    ),
                ),
                (
                    "note",
                    models.TextField(
                        blank=True,
                        help_text="For colleagues and editors. The visitor does not see it.",
                        max_length=4000,
                        verbose_name="note",
                    ),
                ),
                (
                    "created",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="received"
                    ),
                ),
                (
                    "mailed",
                    models.DateTimeField(editable=False, null=True, verbose_name="e-mailed"),
                ),
                (
                    "page",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="error_reports",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="page",
                    ),
                ),
            ],
            options={
                "verbose_name": "report of an error",
                "verbose_name_plural": "reports of errors",
                "ordering": ["-created"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="GuidelineIndexPage",
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
                "verbose_name": "list of guidelines",
                "verbose_name_plural": "lists of guidelines",
            },
            bases=("wagtailcore.page", models.Model),
        ),
        migrations.CreateModel(
            name="GuidelinePage",
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
                    "introduction",
                    wagtail.fields.RichTextField(blank=True, verbose_name="introduction"),
                ),
                (
                    "licence",
                    models.CharField(
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
                        default="CC-BY-4.0",
                        max_length=20,
                        verbose_name="licence",
                    ),
                ),
                (
                    "finished",
                    home.models.month.MonthField(blank=True, null=True, verbose_name="finished"),
                ),
                ("builds_on", models.TextField(blank=True, verbose_name="builds on")),
                (
                    "sections",
                    wagtail.fields.StreamField(
                        [("section", 11)],
                        blank=True,
                        block_lookup={
                            0: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Heading", "max_length": 150},
                            ),
                            1: (
                                "network.blocks.KeyBlock",
                                (),
                                {
                                    "help_text": "Made from the heading if left empty. Do not change it in a later version.",
                                    "label": "Identifier",
                                    "max_length": 80,
                                    "required": False,
                                },
                            ),
                            2: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("mandatory", "Mandatory"),
                                        ("recommended", "Recommended"),
                                        ("optional", "Optional"),
                                    ],
                                    "label": "How binding",
                                },
                            ),
                            3: (
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
                                    "help_text": "Write {{ key }} where the organisation fills in a text of its own, and {{#key}} … {{/key}} around what is shown only if the answer is yes, {{^key}} … {{/key}} if it is no.",
                                    "label": "Text",
                                },
                            ),
                            4: (
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
                                    "label": "Why",
                                    "required": False,
                                },
                            ),
                            5: ("wagtail.blocks.CharBlock", (), {"label": "Law and paragraph"}),
                            6: (
                                "wagtail.blocks.URLBlock",
                                (),
                                {"label": "Address", "required": False},
                            ),
                            7: ("wagtail.blocks.StructBlock", [[("label", 5), ("url", 6)]], {}),
                            8: (
                                "wagtail.blocks.ListBlock",
                                (7,),
                                {"default": [], "label": "Law references", "required": False},
                            ),
                            9: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("may", "You may"),
                                        ("must_not", "You must not"),
                                        ("always", "You always"),
                                        ("ask", "Ask"),
                                    ],
                                    "label": "In the short version for staff, under",
                                    "required": False,
                                },
                            ),
                            10: (
                                "wagtail.blocks.TextBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "A short sentence on each line. Places such as {{ key }} can be used.",
                                    "label": "What it says there",
                                    "required": False,
                                },
                            ),
                            11: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("heading", 0),
                                        ("identifier", 1),
                                        ("kind", 2),
                                        ("text", 3),
                                        ("rationale", 4),
                                        ("law_references", 8),
                                        ("staff_part", 9),
                                        ("staff_text", 10),
                                    ]
                                ],
                                {},
                            ),
                        },
                        verbose_name="sections",
                    ),
                ),
                (
                    "sections_language",
                    models.CharField(
                        choices=[("sv", "Swedish"), ("en", "English")],
                        default="sv",
                        help_text="A page in English may present a guideline that is only in Swedish.",
                        max_length=10,
                        verbose_name="language of the sections",
                    ),
                ),
                (
                    "placeholders",
                    wagtail.fields.StreamField(
                        [("placeholder", 10)],
                        blank=True,
                        block_lookup={
                            0: (
                                "network.blocks.KeyBlock",
                                (),
                                {
                                    "label": "Key",
                                    "max_length": 60,
                                    "validators": [
                                        django.core.validators.RegexValidator(
                                            "^[a-z][a-z0-9_]*\\Z",
                                            "Use a to z, digits and underscores, such as our_name.",
                                        )
                                    ],
                                },
                            ),
                            1: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Label", "max_length": 120},
                            ),
                            2: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "default": "",
                                    "help_text": "Places with the same group are filled in on the same page.",
                                    "label": "Group",
                                    "max_length": 80,
                                    "required": False,
                                },
                            ),
                            3: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("text", "Text"),
                                        ("date", "Date"),
                                        ("choice", "Choice"),
                                        ("tools", "List of tools with conditions"),
                                        ("yes_no", "Yes or no"),
                                    ],
                                    "label": "Kind",
                                },
                            ),
                            4: (
                                "wagtail.blocks.TextBlock",
                                (),
                                {"label": "Example", "required": False},
                            ),
                            5: (
                                "wagtail.blocks.BooleanBlock",
                                (),
                                {"default": True, "label": "Must be filled in", "required": False},
                            ),
                            6: ("wagtail.blocks.CharBlock", (), {"label": "Option"}),
                            7: (
                                "wagtail.blocks.ListBlock",
                                (6,),
                                {"default": [], "label": "Options", "required": False},
                            ),
                            8: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Help", "required": False},
                            ),
                            9: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {
                                    "choices": [
                                        ("name", "The organisation's name"),
                                        ("board", "Its board: kommunstyrelsen or regionstyrelsen"),
                                        (
                                            "decider",
                                            "The body that decides, for the memo; never filled in",
                                        ),
                                    ],
                                    "label": "Filled in from the organisation",
                                    "required": False,
                                },
                            ),
                            10: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("key", 0),
                                        ("label", 1),
                                        ("group", 2),
                                        ("kind", 3),
                                        ("example", 4),
                                        ("required", 5),
                                        ("options", 7),
                                        ("help_text", 8),
                                        ("known_as", 9),
                                    ]
                                ],
                                {},
                            ),
                        },
                        verbose_name="placeholders",
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
                "verbose_name": "guideline",
                "verbose_name_plural": "guidelines",
            },
            bases=("wagtailcore.page",),
        ),
        migrations.CreateModel(
            name="GuidelineVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("major", models.PositiveSmallIntegerField()),
                ("minor", models.PositiveSmallIntegerField()),
                ("released_on", models.DateField(verbose_name="date")),
                (
                    "change_kind",
                    models.CharField(
                        choices=[
                            ("correction", "Correction"),
                            ("content", "New or changed content"),
                            ("law", "Change of law"),
                        ],
                        max_length=20,
                        verbose_name="kind of change",
                    ),
                ),
                ("notes", models.JSONField(default=dict, verbose_name="note")),
                ("content", models.TextField()),
                ("content_hash", models.CharField(max_length=64)),
                (
                    "page",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="versions",
                        to="network.guidelinepage",
                    ),
                ),
            ],
            options={
                "verbose_name": "version of a guideline",
                "verbose_name_plural": "versions of guidelines",
                "ordering": ["-major", "-minor"],
            },
        ),
        migrations.CreateModel(
            name="MissingAddress",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("day", models.DateField()),
                ("path", models.CharField(max_length=255, verbose_name="address")),
                ("visits", models.PositiveIntegerField(default=0, verbose_name="visits")),
            ],
            options={
                "verbose_name": "address without a page",
                "verbose_name_plural": "addresses without a page",
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("day", "path"), name="missing_address_is_one_a_day"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="OrganisationIndexPage",
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
                "verbose_name": "list of organisations",
                "verbose_name_plural": "lists of organisations",
            },
            bases=("wagtailcore.page", models.Model),
        ),
        migrations.CreateModel(
            name="OrganisationPage",
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
                    "last_verified",
                    models.DateField(
                        blank=True, editable=False, null=True, verbose_name="last verified"
                    ),
                ),
                (
                    "organisation_type",
                    models.CharField(
                        choices=[
                            ("municipality", "Municipality"),
                            ("region", "Region"),
                            ("agency", "Agency"),
                            ("company", "Company"),
                            ("university", "University"),
                            ("association", "Association"),
                            ("other", "Other organisation"),
                        ],
                        max_length=20,
                        verbose_name="type",
                    ),
                ),
                (
                    "size_band",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("inhabitants_under_15k", "Under 15,000 inhabitants"),
                            ("inhabitants_15k_50k", "15,000–49,999 inhabitants"),
                            ("inhabitants_50k_200k", "50,000–199,999 inhabitants"),
                            ("inhabitants_over_200k", "200,000 inhabitants or more"),
                            ("employees_under_50", "Under 50 employees"),
                            ("employees_50_250", "50–249 employees"),
                            ("employees_over_250", "250 employees or more"),
                        ],
                        help_text="Others look for cases from organisations of their own size.",
                        max_length=30,
                        verbose_name="size",
                    ),
                ),
                (
                    "membership",
                    models.CharField(
                        choices=[
                            ("host", "Host organisation"),
                            ("partner", "Partner"),
                            ("network_member", "Member of the network"),
                            ("named", "Takes part in initiatives"),
                        ],
                        default="partner",
                        max_length=20,
                        verbose_name="part in the node",
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=100, verbose_name="place")),
                (
                    "joined",
                    home.models.month.MonthField(blank=True, null=True, verbose_name="joined"),
                ),
                ("website", models.URLField(blank=True, verbose_name="website")),
                (
                    "contact_email",
                    models.EmailField(
                        blank=True,
                        help_text="The address of a function, not of a person.",
                        max_length=254,
                        verbose_name="e-mail",
                    ),
                ),
                ("contact_url", models.URLField(blank=True, verbose_name="contact page")),
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
                    "is_fictional",
                    models.BooleanField(
                        default=False,
                        help_text="An example that does not exist; the page says so.",
                        verbose_name="made up",
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
                    "logo",
                    models.ForeignKey(
                        blank=True,
                        help_text="As SVG or PNG. Without one the site weaves a monogram.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="home.nodeimage",
                        verbose_name="logo",
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
                "verbose_name": "organisation",
                "verbose_name_plural": "organisations",
            },
            bases=(network.access.guarded_page.GuardedPage, "wagtailcore.page", models.Model),
        ),
        migrations.CreateModel(
            name="OrganisationAccess",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("onboarded", models.DateTimeField(auto_now_add=True, verbose_name="onboarded")),
                ("ended", models.DateTimeField(blank=True, null=True, verbose_name="ended")),
                (
                    "administrators",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="organisation_of_administrators",
                        to="auth.group",
                    ),
                ),
                (
                    "collection",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="organisation",
                        to="wagtailcore.collection",
                    ),
                ),
                (
                    "members",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="organisation_of_members",
                        to="auth.group",
                    ),
                ),
                (
                    "organisation",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="access",
                        to="network.organisationpage",
                    ),
                ),
            ],
            options={
                "verbose_name": "organisation's access",
                "verbose_name_plural": "organisations' access",
                "default_permissions": ("add", "change", "delete"),
            },
        ),
        migrations.CreateModel(
            name="Invitation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("email", models.EmailField(max_length=150, verbose_name="e-mail")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("member", "Member"),
                            ("organisation_administrator", "Organisation administrator"),
                            ("editor", "Editor"),
                            ("administrator", "Administrator"),
                        ],
                        default="member",
                        max_length=30,
                        verbose_name="role",
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
                (
                    "sent",
                    models.DateTimeField(default=django.utils.timezone.now, verbose_name="sent"),
                ),
                ("is_unsent", models.BooleanField(default=False, verbose_name="not sent")),
                ("accepted", models.DateTimeField(blank=True, null=True, verbose_name="accepted")),
                (
                    "withdrawn",
                    models.DateTimeField(blank=True, null=True, verbose_name="withdrawn"),
                ),
                (
                    "invited_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="invitations",
                        to="network.organisationpage",
                        verbose_name="organisation",
                    ),
                ),
            ],
            options={
                "verbose_name": "invitation",
                "verbose_name_plural": "invitations",
                "ordering": ["-sent"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="GuidelineOrganisation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("steward", "Steward"),
                            ("author", "Made by"),
                            ("source", "Builds on the work of"),
                        ],
                        max_length=20,
                        verbose_name="role",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="organisations",
                        to="network.guidelinepage",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="guideline_roles",
                        to="network.organisationpage",
                        verbose_name="organisation",
                    ),
                ),
            ],
            options={
                "verbose_name": "organisation behind a guideline",
                "verbose_name_plural": "organisations behind guidelines",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Adoption",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("unchanged", "Unchanged"),
                            ("adapted", "Adapted"),
                            ("inspired", "Inspired by it"),
                        ],
                        max_length=20,
                        verbose_name="how it is used",
                    ),
                ),
                (
                    "since",
                    home.models.month.MonthField(blank=True, null=True, verbose_name="since"),
                ),
                (
                    "decision",
                    models.CharField(
                        blank=True,
                        help_text="The reference number, if any.",
                        max_length=100,
                        verbose_name="decision",
                    ),
                ),
                ("url", models.URLField(blank=True, verbose_name="address of the document")),
                (
                    "contact_email",
                    models.EmailField(
                        blank=True,
                        help_text="The address of a function. It gets an e-mail when a version is released.",
                        max_length=254,
                        verbose_name="e-mail for new versions",
                    ),
                ),
                (
                    "wants_mail",
                    models.BooleanField(
                        default=True, verbose_name="send e-mail about new versions"
                    ),
                ),
                (
                    "is_confirmed",
                    models.BooleanField(
                        default=False,
                        help_text="An editor has seen the decision or the document.",
                        verbose_name="confirmed",
                    ),
                ),
                (
                    "guideline",
                    models.ForeignKey(
                        limit_choices_to=network.models.adoption.first_language,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="adoptions",
                        to="network.guidelinepage",
                        verbose_name="guideline",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        blank=True,
                        help_text="Leave it empty if it is not known.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="adoptions",
                        to="network.guidelineversion",
                        verbose_name="version",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        limit_choices_to=network.models.adoption.first_language,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="adoptions",
                        to="network.organisationpage",
                        verbose_name="organisation",
                    ),
                ),
            ],
            options={
                "verbose_name": "use of a guideline",
                "verbose_name_plural": "uses of guidelines",
                "ordering": ["organisation__title"],
            },
        ),
        migrations.CreateModel(
            name="SavedAdaptation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("data", models.TextField()),
                ("revision", models.PositiveIntegerField(default=1)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("comments", "Out for comments"),
                            ("decided", "Decided"),
                            ("replaced", "Replaced"),
                        ],
                        default="draft",
                        max_length=20,
                        verbose_name="state",
                    ),
                ),
                (
                    "created",
                    models.DateTimeField(default=django.utils.timezone.now, verbose_name="created"),
                ),
                (
                    "changed",
                    models.DateTimeField(default=django.utils.timezone.now, verbose_name="changed"),
                ),
                ("link_key", models.CharField(blank=True, max_length=32)),
                ("link_expires", models.DateTimeField(null=True)),
                (
                    "decided_by",
                    models.CharField(blank=True, max_length=150, verbose_name="body that decided"),
                ),
                ("decided_on", models.DateField(null=True, verbose_name="date of the decision")),
                (
                    "reference",
                    models.CharField(blank=True, max_length=100, verbose_name="reference number"),
                ),
                ("is_public", models.BooleanField(default=False, verbose_name="public")),
                (
                    "wants_mail",
                    models.BooleanField(default=True, verbose_name="e-mail about comments"),
                ),
                ("notified", models.DateTimeField(null=True)),
                (
                    "changed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "guideline",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="saved_adaptations",
                        to="network.guidelinepage",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="saved_adaptations",
                        to="network.organisationpage",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="saved_adaptations",
                        to="network.guidelineversion",
                    ),
                ),
            ],
            options={
                "verbose_name": "saved adaptation",
                "verbose_name_plural": "saved adaptations",
                "ordering": ["-changed", "-pk"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="AdaptationComment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("section", models.CharField(blank=True, max_length=100)),
                ("heading", models.CharField(blank=True, max_length=150)),
                ("name", models.CharField(blank=True, max_length=100, verbose_name="name")),
                ("text", models.TextField(max_length=4000, verbose_name="comment")),
                (
                    "created",
                    models.DateTimeField(
                        default=django.utils.timezone.now, verbose_name="received"
                    ),
                ),
                ("is_handled", models.BooleanField(default=False, verbose_name="handled")),
                ("is_notified", models.BooleanField(default=False)),
                (
                    "adaptation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="comments",
                        to="network.savedadaptation",
                    ),
                ),
            ],
            options={
                "verbose_name": "comment on an adaptation",
                "verbose_name_plural": "comments on adaptations",
                "ordering": ["created", "pk"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Sector",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                (
                    "key",
                    models.SlugField(
                        help_text="Used in addresses and data. Does not change once it is in use.",
                        max_length=60,
                        verbose_name="key",
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="name")),
                (
                    "description",
                    models.TextField(blank=True, max_length=300, verbose_name="description"),
                ),
                (
                    "broader",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="narrower",
                        to="network.sector",
                        verbose_name="broader concept",
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
                "verbose_name": "sector",
                "verbose_name_plural": "sectors",
                "ordering": ["name"],
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="organisationpage",
            name="sectors",
            field=home.models.relations.ConceptRelation(
                blank=True, to="network.sector", verbose_name="sectors"
            ),
        ),
        migrations.CreateModel(
            name="StaffRole",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=20, unique=True)),
                (
                    "group",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="staff_role",
                        to="auth.group",
                    ),
                ),
            ],
            options={
                "verbose_name": "role of the staff",
                "verbose_name_plural": "roles of the staff",
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Technique",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                (
                    "key",
                    models.SlugField(
                        help_text="Used in addresses and data. Does not change once it is in use.",
                        max_length=60,
                        verbose_name="key",
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="name")),
                (
                    "description",
                    models.TextField(blank=True, max_length=300, verbose_name="description"),
                ),
                (
                    "broader",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="narrower",
                        to="network.technique",
                        verbose_name="broader concept",
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
                "verbose_name": "technique",
                "verbose_name_plural": "techniques",
                "ordering": ["name"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Throttle",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("scope", models.CharField(max_length=50)),
                ("subject", models.CharField(max_length=64)),
                ("ends", models.DateTimeField(db_index=True)),
                ("count", models.PositiveIntegerField(default=0)),
            ],
            options={
                "verbose_name": "limit on attempts",
                "verbose_name_plural": "limits on attempts",
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("scope", "subject", "ends"), name="one_counter_each"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="UsedCode",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=64)),
                ("expires", models.DateTimeField(db_index=True)),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "used code",
                "verbose_name_plural": "used codes",
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="VerificationRequest",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "asked",
                    models.DateTimeField(default=django.utils.timezone.now, verbose_name="asked"),
                ),
                ("reminded", models.DateTimeField(blank=True, null=True, verbose_name="reminded")),
                ("closed", models.DateTimeField(blank=True, null=True, verbose_name="closed")),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("confirmed", "Confirmed"),
                            ("edited", "Changed by its owner"),
                            ("lapsed", "Not answered"),
                        ],
                        max_length=20,
                        verbose_name="outcome",
                    ),
                ),
                (
                    "page",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="verification_requests",
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "question about a page",
                "verbose_name_plural": "questions about pages",
                "default_permissions": (),
            },
        ),
        migrations.AddConstraint(
            model_name="guidelineversion",
            constraint=models.UniqueConstraint(
                fields=("page", "major", "minor"), name="one_of_each_version"
            ),
        ),
        migrations.AddConstraint(
            model_name="invitation",
            constraint=models.UniqueConstraint(
                condition=models.Q(("accepted", None), ("withdrawn", None)),
                fields=("organisation", "email"),
                name="one_pending_invitation_each",
            ),
        ),
        migrations.AddConstraint(
            model_name="adoption",
            constraint=models.UniqueConstraint(
                fields=("organisation", "guideline"), name="one_adoption_of_each_guideline"
            ),
        ),
        migrations.AddConstraint(
            model_name="savedadaptation",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "decided")),
                fields=("organisation", "guideline"),
                name="one_decided_adaptation_each",
            ),
        ),
        migrations.AddConstraint(
            model_name="sector",
            constraint=models.UniqueConstraint(
                fields=("key", "locale"), name="sector_key_per_locale"
            ),
        ),
        migrations.AlterUniqueTogether(
            name="sector",
            unique_together={("translation_key", "locale")},
        ),
        migrations.AddConstraint(
            model_name="technique",
            constraint=models.UniqueConstraint(
                fields=("key", "locale"), name="technique_key_per_locale"
            ),
        ),
        migrations.AlterUniqueTogether(
            name="technique",
            unique_together={("translation_key", "locale")},
        ),
        migrations.AddConstraint(
            model_name="usedcode",
            constraint=models.UniqueConstraint(
                fields=("user", "code"), name="each_code_is_used_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="verificationrequest",
            constraint=models.UniqueConstraint(
                condition=models.Q(("closed", None)),
                fields=("page",),
                name="one_open_question_each",
            ),
        ),
    ]
