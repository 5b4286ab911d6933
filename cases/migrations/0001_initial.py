import uuid

import modelcluster.fields
import wagtail.fields

import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import cases.events.times
import cases.models.case
import home.models.choice_list
import home.models.month
import home.models.relations
import network.access.guarded_page


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("home", "0001_initial"),
        ("network", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="CaseIndexPage",
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
                "verbose_name": "list of cases",
                "verbose_name_plural": "lists of cases",
            },
            bases=("wagtailcore.page", models.Model),
        ),
        migrations.CreateModel(
            name="CasePage",
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
                    "last_verified",
                    models.DateField(
                        blank=True, editable=False, null=True, verbose_name="last verified"
                    ),
                ),
                (
                    "section",
                    models.CharField(
                        blank=True,
                        help_text="For example: 2.1.1",
                        max_length=40,
                        verbose_name="section",
                    ),
                ),
                (
                    "phase",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("idea", "Idea"),
                            ("pre_study", "Pre-study"),
                            ("pilot", "Pilot"),
                            ("rollout", "Rollout"),
                            ("in_operation", "In operation"),
                            ("scaled_up", "Scaled up"),
                            ("paused", "Paused"),
                            ("ended_without_rollout", "Ended without rollout"),
                            ("retired", "Retired"),
                        ],
                        max_length=30,
                        verbose_name="phase",
                    ),
                ),
                (
                    "started",
                    home.models.month.MonthField(blank=True, null=True, verbose_name="started"),
                ),
                (
                    "ended",
                    home.models.month.MonthField(blank=True, null=True, verbose_name="ended"),
                ),
                (
                    "problem",
                    cases.models.case.CaseText(
                        blank=True,
                        help_text="What was the trouble, for whom, and how was it done before?",
                        verbose_name="need",
                    ),
                ),
                (
                    "solution",
                    cases.models.case.CaseText(
                        blank=True,
                        help_text="What does the AI do, and what do people still do?",
                        verbose_name="solution",
                    ),
                ),
                (
                    "alternatives",
                    cases.models.case.CaseText(
                        blank=True,
                        help_text="What else did you think of, and why not that?",
                        verbose_name="alternatives considered",
                    ),
                ),
                (
                    "data_categories",
                    home.models.choice_list.ChoiceListField(
                        blank=True, default=list, verbose_name="data"
                    ),
                ),
                (
                    "human_oversight",
                    models.TextField(
                        blank=True,
                        help_text="Who checks what the system says, when, and who can stop it?",
                        verbose_name="human oversight",
                    ),
                ),
                (
                    "ai_act_class",
                    models.CharField(
                        choices=[
                            ("not_assessed", "Not assessed"),
                            ("not_ai_system", "Not an AI system under the act"),
                            ("minimal", "Minimal risk"),
                            ("transparency", "Transparency duties (article 50)"),
                            ("high", "High risk (annex I or III)"),
                        ],
                        default="not_assessed",
                        help_text="Your own assessment; the page says that it is.",
                        max_length=20,
                        verbose_name="class in the AI Act",
                    ),
                ),
                (
                    "lessons",
                    cases.models.case.CaseText(
                        blank=True,
                        help_text="What would you tell one who begins today?",
                        verbose_name="lessons",
                    ),
                ),
                (
                    "obstacles",
                    cases.models.case.CaseText(
                        blank=True,
                        help_text="A case that ended is worth as much as one that worked. Say what stood in the way.",
                        verbose_name="obstacles",
                    ),
                ),
                (
                    "reuse_needs",
                    cases.models.case.CaseText(
                        blank=True,
                        help_text="Data, systems, skills and agreements.",
                        verbose_name="what others need",
                    ),
                ),
                (
                    "cost_band",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("unknown", "Not known"),
                            ("under_100k", "Under SEK 100,000"),
                            ("100k_500k", "SEK 100,000–500,000"),
                            ("500k_2m", "SEK 500,000–2 million"),
                            ("over_2m", "Over SEK 2 million"),
                        ],
                        max_length=20,
                        verbose_name="cost",
                    ),
                ),
                (
                    "effort_band",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("unknown", "Not known"),
                            ("weeks", "Weeks"),
                            ("months", "Months"),
                            ("half_year", "Half a year"),
                            ("year_or_more", "A year or more"),
                        ],
                        max_length=20,
                        verbose_name="effort",
                    ),
                ),
                (
                    "contact_name",
                    models.CharField(
                        blank=True,
                        help_text="A function, not a person.",
                        max_length=120,
                        verbose_name="contact",
                    ),
                ),
                (
                    "contact_email",
                    models.EmailField(blank=True, max_length=254, verbose_name="e-mail"),
                ),
                ("contact_url", models.URLField(blank=True, verbose_name="contact page")),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="source")),
                (
                    "source_identifier",
                    models.CharField(blank=True, max_length=200, verbose_name="id at the source"),
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
                    "sectors",
                    home.models.relations.ConceptRelation(
                        blank=True,
                        related_name="cases",
                        to="network.sector",
                        verbose_name="sectors",
                    ),
                ),
                (
                    "techniques",
                    home.models.relations.ConceptRelation(
                        blank=True,
                        related_name="cases",
                        to="network.technique",
                        verbose_name="techniques",
                    ),
                ),
            ],
            options={
                "verbose_name": "case",
                "verbose_name_plural": "cases",
            },
            bases=(network.access.guarded_page.GuardedPage, "wagtailcore.page", models.Model),
        ),
        migrations.CreateModel(
            name="CaseGuideline",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                ("version", models.CharField(blank=True, max_length=40, verbose_name="version")),
                (
                    "sections",
                    models.CharField(
                        blank=True,
                        help_text="Their names in the address.",
                        max_length=400,
                        verbose_name="sections",
                    ),
                ),
                (
                    "guideline",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="case_rows",
                        to="network.guidelinepage",
                        verbose_name="guideline",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="guidelines",
                        to="cases.casepage",
                    ),
                ),
            ],
            options={
                "verbose_name": "guideline that is followed",
                "verbose_name_plural": "guidelines that are followed",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CaseParticipant",
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
                            ("lead", "Leads"),
                            ("host", "Hosts"),
                            ("participant", "Takes part"),
                            ("supplier", "Supplies"),
                            ("funder", "Pays"),
                            ("speaker", "Speaks"),
                            ("applicant", "Applies"),
                            ("planned", "Planned"),
                        ],
                        default="participant",
                        max_length=20,
                        verbose_name="role",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="case_roles",
                        to="network.organisationpage",
                        verbose_name="organisation",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="participants",
                        to="cases.casepage",
                    ),
                ),
            ],
            options={
                "verbose_name": "participant",
                "verbose_name_plural": "participants",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EventIndexPage",
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
                "verbose_name": "list of events",
                "verbose_name_plural": "lists of events",
            },
            bases=("wagtailcore.page", models.Model),
        ),
        migrations.CreateModel(
            name="EventPage",
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
                    "section",
                    models.CharField(
                        blank=True,
                        help_text="For example: 2.1.1",
                        max_length=40,
                        verbose_name="section",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("meeting", "Meeting"),
                            ("seminar", "Seminar"),
                            ("webinar", "Webinar"),
                            ("workshop", "Workshop"),
                            ("course", "Course"),
                            ("conference", "Conference"),
                            ("pitch", "Pitch day"),
                            ("study_visit", "Study visit"),
                            ("other", "Event"),
                        ],
                        max_length=30,
                        verbose_name="kind",
                    ),
                ),
                ("starts_on", models.DateField(verbose_name="first day")),
                ("starts_time", models.TimeField(blank=True, null=True, verbose_name="starts at")),
                (
                    "ends_on",
                    models.DateField(
                        blank=True,
                        help_text="Empty if it is the same day.",
                        null=True,
                        verbose_name="last day",
                    ),
                ),
                ("ends_time", models.TimeField(blank=True, null=True, verbose_name="ends at")),
                (
                    "time_zone",
                    models.CharField(
                        choices=cases.events.times.time_zone_choices,
                        default="Europe/Stockholm",
                        max_length=40,
                        verbose_name="time zone",
                    ),
                ),
                ("starts_at", models.DateTimeField(db_index=True, editable=False)),
                ("ends_at", models.DateTimeField(db_index=True, editable=False)),
                (
                    "period_text",
                    models.CharField(
                        blank=True,
                        help_text="Only where the day is not known, for example: November 2023. Shown instead of the dates.",
                        max_length=100,
                        verbose_name="period in words",
                    ),
                ),
                (
                    "is_cancelled",
                    models.BooleanField(
                        default=False,
                        help_text="The page stays and says so.",
                        verbose_name="cancelled",
                    ),
                ),
                (
                    "place",
                    models.CharField(
                        blank=True,
                        help_text="Name and address of the premises.",
                        max_length=200,
                        verbose_name="place",
                    ),
                ),
                (
                    "online_url",
                    models.URLField(
                        blank=True,
                        help_text="Where one takes part online. Everybody sees it.",
                        validators=[django.core.validators.URLValidator(schemes=["http", "https"])],
                        verbose_name="link to the meeting",
                    ),
                ),
                (
                    "registration_url",
                    models.URLField(
                        blank=True,
                        validators=[django.core.validators.URLValidator(schemes=["http", "https"])],
                        verbose_name="link to the registration",
                    ),
                ),
                (
                    "register_by",
                    models.DateField(blank=True, null=True, verbose_name="last day to register"),
                ),
                (
                    "price",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="0 if it costs nothing.",
                        null=True,
                        verbose_name="price in SEK",
                    ),
                ),
                (
                    "price_text",
                    models.CharField(
                        blank=True,
                        help_text="For example: excluding VAT, lunch included.",
                        max_length=150,
                        verbose_name="about the price",
                    ),
                ),
                (
                    "audience",
                    home.models.choice_list.ChoiceListField(
                        blank=True, default=list, verbose_name="for whom"
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
                "verbose_name": "event",
                "verbose_name_plural": "events",
            },
            bases=("wagtailcore.page", models.Model),
        ),
        migrations.CreateModel(
            name="EventOrganisation",
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
                            ("lead", "Leads"),
                            ("host", "Hosts"),
                            ("participant", "Takes part"),
                            ("supplier", "Supplies"),
                            ("funder", "Pays"),
                            ("speaker", "Speaks"),
                            ("applicant", "Applies"),
                            ("planned", "Planned"),
                        ],
                        default="speaker",
                        max_length=20,
                        verbose_name="role",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="event_roles",
                        to="network.organisationpage",
                        verbose_name="organisation",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="organisations",
                        to="cases.eventpage",
                    ),
                ),
            ],
            options={
                "verbose_name": "organisation at an event",
                "verbose_name_plural": "organisations at events",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="GoalIndexPage",
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
                "verbose_name": "list of goals",
                "verbose_name_plural": "lists of goals",
            },
            bases=("wagtailcore.page", models.Model),
        ),
        migrations.CreateModel(
            name="GoalPage",
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
                    "section",
                    models.CharField(
                        blank=True,
                        help_text="For example: 2.1.1",
                        max_length=40,
                        verbose_name="section",
                    ),
                ),
                (
                    "number",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(99),
                        ],
                        verbose_name="number",
                    ),
                ),
                (
                    "short_title",
                    models.CharField(
                        help_text="One or two words, for tags.",
                        max_length=40,
                        verbose_name="short name",
                    ),
                ),
                (
                    "motif",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (1, "Star"),
                            (2, "Diamond"),
                            (3, "Tree"),
                            (4, "Hourglass"),
                            (5, "Rose"),
                            (6, "Lightning"),
                        ],
                        default=1,
                        verbose_name="motif and thread",
                    ),
                ),
                (
                    "body",
                    wagtail.fields.RichTextField(blank=True, verbose_name="what the goal means"),
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
                "verbose_name": "goal",
                "verbose_name_plural": "goals",
            },
            bases=("wagtailcore.page", models.Model),
        ),
        migrations.AddField(
            model_name="eventpage",
            name="goals",
            field=home.models.relations.ConceptRelation(
                blank=True, related_name="events", to="cases.goalpage", verbose_name="goals"
            ),
        ),
        migrations.AddField(
            model_name="casepage",
            name="goals",
            field=home.models.relations.ConceptRelation(
                blank=True, related_name="cases", to="cases.goalpage", verbose_name="goals"
            ),
        ),
        migrations.CreateModel(
            name="InitiativePage",
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
                    "section",
                    models.CharField(
                        blank=True,
                        help_text="For example: 2.1.1",
                        max_length=40,
                        verbose_name="section",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("course", "Course"),
                            ("webinar", "Webinar"),
                            ("assessment", "Assessment"),
                            ("support", "Support"),
                            ("workshop", "Workshop"),
                            ("event", "Event"),
                            ("guideline", "Guideline"),
                            ("talent_programme", "Talent programme"),
                            ("lab", "Lab"),
                            ("network", "Network"),
                            ("steering_group", "Steering group"),
                            ("platform", "Platform"),
                            ("national_programme", "National programme"),
                            ("representation", "Representation"),
                            ("project", "Project"),
                        ],
                        max_length=30,
                        verbose_name="kind",
                    ),
                ),
                (
                    "started",
                    home.models.month.MonthField(blank=True, null=True, verbose_name="started"),
                ),
                (
                    "ended",
                    home.models.month.MonthField(blank=True, null=True, verbose_name="ended"),
                ),
                (
                    "period_text",
                    models.CharField(
                        blank=True,
                        help_text="For example: autumn 2023",
                        max_length=100,
                        verbose_name="period in words",
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=100, verbose_name="place")),
                ("body", wagtail.fields.RichTextField(blank=True, verbose_name="body")),
                (
                    "goals",
                    home.models.relations.ConceptRelation(
                        blank=True,
                        related_name="also_served_by",
                        to="cases.goalpage",
                        verbose_name="other goals",
                    ),
                ),
                (
                    "guidelines",
                    home.models.relations.ConceptRelation(
                        blank=True,
                        help_text="Guidelines that have come of the initiative, or that it works with.",
                        related_name="initiatives",
                        to="network.guidelinepage",
                        verbose_name="guidelines",
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
                "verbose_name": "initiative",
                "verbose_name_plural": "initiatives",
            },
            bases=("wagtailcore.page", models.Model),
        ),
        migrations.CreateModel(
            name="InitiativeOrganisation",
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
                            ("lead", "Leads"),
                            ("host", "Hosts"),
                            ("participant", "Takes part"),
                            ("supplier", "Supplies"),
                            ("funder", "Pays"),
                            ("speaker", "Speaks"),
                            ("applicant", "Applies"),
                            ("planned", "Planned"),
                        ],
                        default="participant",
                        max_length=20,
                        verbose_name="role",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="initiative_roles",
                        to="network.organisationpage",
                        verbose_name="organisation",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="organisations",
                        to="cases.initiativepage",
                    ),
                ),
            ],
            options={
                "verbose_name": "organisation in an initiative",
                "verbose_name_plural": "organisations in initiatives",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="eventpage",
            name="initiative",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="events",
                to="cases.initiativepage",
                verbose_name="initiative",
            ),
        ),
        migrations.AddField(
            model_name="casepage",
            name="initiatives",
            field=home.models.relations.ConceptRelation(
                blank=True,
                help_text="Programmes, courses and other work of the node that the case comes from.",
                related_name="cases",
                to="cases.initiativepage",
                verbose_name="initiatives",
            ),
        ),
        migrations.CreateModel(
            name="ReportPage",
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
                    "report_title",
                    models.CharField(
                        help_text="As it is named as a source.",
                        max_length=200,
                        verbose_name="title of the report",
                    ),
                ),
                (
                    "publisher",
                    models.CharField(blank=True, max_length=200, verbose_name="publisher"),
                ),
                (
                    "published",
                    home.models.month.MonthField(blank=True, null=True, verbose_name="published"),
                ),
                (
                    "date_text",
                    models.CharField(
                        blank=True,
                        help_text="Where the report gives no date of its own.",
                        max_length=200,
                        verbose_name="date in words",
                    ),
                ),
                ("report_url", models.URLField(blank=True, verbose_name="address of the report")),
                ("started", home.models.month.MonthField(verbose_name="start of the period")),
                ("ended", home.models.month.MonthField(verbose_name="end of the period")),
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
                "verbose_name": "report",
                "verbose_name_plural": "reports",
            },
            bases=("wagtailcore.page",),
        ),
        migrations.AddField(
            model_name="initiativepage",
            name="report",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="cases.reportpage",
                verbose_name="report",
            ),
        ),
        migrations.AddField(
            model_name="goalpage",
            name="report",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="cases.reportpage",
                verbose_name="report",
            ),
        ),
        migrations.AddField(
            model_name="eventpage",
            name="report",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="cases.reportpage",
                verbose_name="report",
            ),
        ),
        migrations.AddField(
            model_name="casepage",
            name="report",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="cases.reportpage",
                verbose_name="report",
            ),
        ),
        migrations.CreateModel(
            name="CaseAssessment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("dpia", "Data protection impact assessment"),
                            ("fria", "Fundamental rights impact assessment"),
                            ("information_classification", "Information classification"),
                            ("risk_analysis", "Risk analysis"),
                            ("accessibility", "Accessibility test"),
                            ("other", "Other assessment"),
                        ],
                        max_length=30,
                        verbose_name="kind",
                    ),
                ),
                (
                    "note",
                    models.CharField(blank=True, max_length=300, verbose_name="what it came to"),
                ),
                ("url", models.URLField(blank=True, verbose_name="address")),
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
                        related_name="assessments",
                        to="cases.casepage",
                    ),
                ),
            ],
            options={
                "verbose_name": "assessment",
                "verbose_name_plural": "assessments",
                "ordering": ["sort_order"],
                "abstract": False,
                "unique_together": {("translation_key", "locale")},
            },
        ),
        migrations.CreateModel(
            name="CaseArtefact",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("code", "Code"),
                            ("model", "Model"),
                            ("data", "Data"),
                            ("document", "Document"),
                            ("template", "Template"),
                            ("training", "Training material"),
                            ("other", "Other material"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                ("title", models.CharField(max_length=150, verbose_name="title")),
                ("url", models.URLField(blank=True, verbose_name="address")),
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
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="home.nodedocument",
                        verbose_name="document",
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
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="artefacts",
                        to="cases.casepage",
                    ),
                ),
            ],
            options={
                "verbose_name": "artefact",
                "verbose_name_plural": "artefacts",
                "ordering": ["sort_order"],
                "abstract": False,
                "unique_together": {("translation_key", "locale")},
            },
        ),
        migrations.CreateModel(
            name="CaseProduct",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                ("name", models.CharField(max_length=150, verbose_name="product")),
                ("supplier", models.CharField(blank=True, max_length=150, verbose_name="supplier")),
                (
                    "acquisition",
                    models.CharField(
                        choices=[
                            ("built", "Built by ourselves"),
                            ("bought", "Bought"),
                            ("open_source", "Open source"),
                            ("collaboration", "Built together with others"),
                            ("part_of_existing", "Part of a system we already had"),
                        ],
                        max_length=20,
                        verbose_name="acquisition",
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
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="products",
                        to="cases.casepage",
                    ),
                ),
            ],
            options={
                "verbose_name": "product",
                "verbose_name_plural": "products",
                "ordering": ["sort_order"],
                "abstract": False,
                "unique_together": {("translation_key", "locale")},
            },
        ),
        migrations.CreateModel(
            name="CaseOutcome",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                ("indicator", models.CharField(max_length=150, verbose_name="what was measured")),
                (
                    "before",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=14,
                        null=True,
                        verbose_name="before",
                    ),
                ),
                (
                    "after",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=14, null=True, verbose_name="after"
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        choices=[
                            ("percent", "per cent"),
                            ("percentage_points", "percentage points"),
                            ("number", "number"),
                            ("people", "people"),
                            ("hours", "hours"),
                            ("minutes", "minutes"),
                            ("days", "days"),
                            ("sek", "SEK"),
                            ("kwh", "kWh"),
                            ("kg_co2e", "kg CO₂e"),
                            ("points", "points"),
                            ("other", "other"),
                        ],
                        max_length=20,
                        verbose_name="unit",
                    ),
                ),
                (
                    "measured",
                    home.models.month.MonthField(blank=True, null=True, verbose_name="measured in"),
                ),
                (
                    "method",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="how it was measured"
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
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="outcomes",
                        to="cases.casepage",
                    ),
                ),
                (
                    "goal",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="outcomes",
                        to="cases.goalpage",
                        verbose_name="goal",
                    ),
                ),
            ],
            options={
                "verbose_name": "outcome",
                "verbose_name_plural": "outcomes",
                "ordering": ["sort_order"],
                "abstract": False,
                "unique_together": {("translation_key", "locale")},
            },
        ),
        migrations.CreateModel(
            name="InitiativeFigure",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "section",
                    models.CharField(
                        blank=True,
                        help_text="For example: 2.1.1",
                        max_length=40,
                        verbose_name="section",
                    ),
                ),
                (
                    "value",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=14, null=True, verbose_name="value"
                    ),
                ),
                (
                    "qualifier",
                    models.CharField(
                        choices=[
                            ("exactly", "exactly"),
                            ("over", "over"),
                            ("about", "about"),
                            ("at_least", "at least"),
                        ],
                        default="exactly",
                        max_length=10,
                        verbose_name="how exact",
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        blank=True,
                        help_text="For example: people",
                        max_length=60,
                        verbose_name="unit",
                    ),
                ),
                (
                    "source",
                    models.CharField(blank=True, max_length=200, verbose_name="other source"),
                ),
                ("source_url", models.URLField(blank=True, verbose_name="address of the source")),
                (
                    "is_highlight",
                    models.BooleanField(
                        default=False,
                        help_text="Stands first on the page of the report.",
                        verbose_name="among the effects in brief",
                    ),
                ),
                ("label", models.CharField(max_length=200, verbose_name="what is counted")),
                (
                    "text",
                    models.CharField(
                        blank=True,
                        help_text="Where there is no number.",
                        max_length=100,
                        verbose_name="in words",
                    ),
                ),
                (
                    "is_target",
                    models.BooleanField(
                        default=False,
                        help_text="Place it after the figure that it is the target of, in the same unit.",
                        verbose_name="target, not yet reached",
                    ),
                ),
                (
                    "is_effect",
                    models.BooleanField(
                        default=False,
                        help_text="The page of the goal shows it among the effects.",
                        verbose_name="effect of the goal too",
                    ),
                ),
                (
                    "as_of",
                    home.models.month.MonthField(blank=True, null=True, verbose_name="as of"),
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
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="figures",
                        to="cases.initiativepage",
                    ),
                ),
                (
                    "report",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="cases.reportpage",
                        verbose_name="report",
                    ),
                ),
            ],
            options={
                "verbose_name": "figure",
                "verbose_name_plural": "figures",
                "ordering": ["sort_order"],
                "abstract": False,
                "unique_together": {("translation_key", "locale")},
            },
        ),
        migrations.CreateModel(
            name="GoalEffect",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "section",
                    models.CharField(
                        blank=True,
                        help_text="For example: 2.1.1",
                        max_length=40,
                        verbose_name="section",
                    ),
                ),
                (
                    "value",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=14, null=True, verbose_name="value"
                    ),
                ),
                (
                    "qualifier",
                    models.CharField(
                        choices=[
                            ("exactly", "exactly"),
                            ("over", "over"),
                            ("about", "about"),
                            ("at_least", "at least"),
                        ],
                        default="exactly",
                        max_length=10,
                        verbose_name="how exact",
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        blank=True,
                        help_text="For example: people",
                        max_length=60,
                        verbose_name="unit",
                    ),
                ),
                (
                    "source",
                    models.CharField(blank=True, max_length=200, verbose_name="other source"),
                ),
                ("source_url", models.URLField(blank=True, verbose_name="address of the source")),
                (
                    "is_highlight",
                    models.BooleanField(
                        default=False,
                        help_text="Stands first on the page of the report.",
                        verbose_name="among the effects in brief",
                    ),
                ),
                ("statement", models.TextField(max_length=500, verbose_name="what has come of it")),
                (
                    "period",
                    models.CharField(
                        blank=True,
                        help_text="For example: 2022–2024",
                        max_length=40,
                        verbose_name="period",
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
                (
                    "more_page",
                    models.ForeignKey(
                        blank=True,
                        help_text="The initiative, guideline or organisation that it came of.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="page to read on",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="effects",
                        to="cases.goalpage",
                    ),
                ),
                (
                    "report",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="cases.reportpage",
                        verbose_name="report",
                    ),
                ),
            ],
            options={
                "verbose_name": "effect",
                "verbose_name_plural": "effects",
                "ordering": ["sort_order"],
                "abstract": False,
                "unique_together": {("translation_key", "locale")},
            },
        ),
    ]
