"""Makes thousands of published cases: rows with valid places in the page tree, in bulk."""

import random
import re
import uuid
from collections import Counter
from itertools import islice

from wagtail.models import Locale, Page

from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.models import sql
from django.utils import timezone

from cases.choices import Phase
from cases.models import CaseIndexPage, CasePage, GoalIndexPage, GoalPage
from home.models import HomePage
from network.choices import OrganisationType
from network.models import OrganisationIndexPage, OrganisationPage, Sector, Technique
from tests.relevance import corpus
from tests.relevance.loading import load_vocabulary

BATCH = 1_000
ORGANISATIONS = 100
# The number of different compounds, none of which is in the dictionaries.
COMPOUNDS = 60_000
# {word that no other text has: it is in every nth case}
RARE_WORDS = {"mejeri": 10, "kvarn": 2}
SEED = 20


def make(number, bar):
    """Make `number` cases below a hundred organisations; `bar` is a ProgressBar."""
    chance = random.Random(SEED)  # noqa: S311 - the same cases each time
    maker = Maker(chance)
    for start in range(0, number, BATCH):
        size = min(BATCH, number - start)
        with transaction.atomic():
            maker.make(range(start, start + size))
        bar.advance(by=size)
    maker.count_children()


class Maker:
    """Makes the pages that cases refer to, and writes cases in bulk."""

    def __init__(self, chance):
        self.chance = chance
        self.words = Words(chance)
        self.locale = Locale.objects.get(language_code="sv")
        self.content_type = ContentType.objects.get_for_model(CasePage)
        load_vocabulary()
        self.goals = make_goals(self.locale)
        self.organisations = make_organisations(self.locale)
        self.sectors = list(Sector.objects.filter(locale=self.locale))
        self.techniques = list(Technique.objects.filter(locale=self.locale))

    def make(self, numbers):
        cases = [self.case(number) for number in numbers]
        pages = Page.objects.bulk_create([page_of(case) for case in cases])
        for case, page in zip(cases, pages, strict=True):
            case.pk = case.page_ptr_id = case.id = page.pk
        insert_own_columns(cases)
        for name, objects, limit in self.relations():
            self.relate(cases, name, objects, limit)

    def case(self, number):
        """Return the unsaved case of a number, with its place in the tree."""
        organisation = self.organisations[number % len(self.organisations)]
        step = number // len(self.organisations) + 1
        title, text = self.words.title(), self.words.text(number)
        now = timezone.now()
        slug = f"fall-{number}"
        return CasePage(
            title=title,
            draft_title=title,
            slug=slug,
            url_path=f"{organisation.url_path}{slug}/",
            path=Page._get_path(organisation.path, organisation.depth + 1, step),
            depth=organisation.depth + 1,
            content_type=self.content_type,
            locale=self.locale,
            translation_key=uuid.uuid4(),
            live=True,
            first_published_at=now,
            last_published_at=now,
            summary=self.words.sentences(2)[:400],
            problem=f"<p>{text}</p>",
            solution=f"<p>{self.words.sentences(4)}</p>",
            phase=self.chance.choice(Phase.values),
            started=now.date().replace(year=2018 + number % 8, day=1),
        )

    def relations(self):
        return [
            ("goals", self.goals, 2),
            ("sectors", self.sectors, 2),
            ("techniques", self.techniques, 2),
        ]

    def relate(self, cases, name, objects, limit):
        """Relate each case to one or more of the objects, by the many-to-many field `name`."""
        through = getattr(CasePage, name).through
        case_key, object_key = (
            field.attname for field in through._meta.fields if field.is_relation
        )
        through.objects.bulk_create(
            through(**{case_key: case.pk, object_key: one.pk})
            for case in cases
            for one in self.chance.sample(objects, self.chance.randint(1, limit))
        )

    def count_children(self):
        for organisation in self.organisations:
            below = Page.objects.filter(
                path__startswith=organisation.path, depth=organisation.depth + 1
            )
            Page.objects.filter(pk=organisation.pk).update(numchild=below.count())


class Words:
    """Makes texts of Swedish sentences and compounds, whose frequencies are skewed."""

    def __init__(self, chance):
        self.chance = chance
        texts = [one.text for one in corpus.documents() if one.language == "sv" and one.text]
        self.all_sentences = [part for text in texts for part in re.split(r"(?<=[.?!])\s+", text)]
        self.titles = [one.title for one in corpus.documents() if one.type == "case"]
        parts = sorted(set(re.findall(r"\b[a-zåäö]{5,9}\b", " ".join(texts))))
        self.compounds = ["".join(chance.sample(parts, 2)) for _time in range(COMPOUNDS)]

    def title(self):
        return f"{self.chance.choice(self.titles)} med {self.compound()}"

    def compound(self):
        return self.compounds[int(COMPOUNDS * self.chance.random() ** 3)]

    def sentences(self, number):
        return " ".join(self.chance.sample(self.all_sentences, number))

    def text(self, number):
        """Return a text with the words of RARE_WORDS that a case of this number has."""
        compounds = " ".join(self.compound() for _time in range(5))
        shares = " ".join(word for word, every in RARE_WORDS.items() if number % every == 0)
        return f"{self.sentences(6)} {compounds} {shares}"


def common_words():
    """Return the words of the texts, the commonest first."""
    texts = " ".join(one.text for one in corpus.documents() if one.language == "sv").lower()
    return [word for word, _number in Counter(re.findall(r"[a-zåäö]{3,}", texts)).most_common()]


def hits(word, total):
    """Return how many of `total` cases have a word of RARE_WORDS."""
    return len(range(0, total, RARE_WORDS[word]))


def page_of(case):
    """Return the unsaved row of a case in the table of all pages."""
    names = [field.attname for field in Page._meta.concrete_fields if field.attname != "id"]
    return Page(**{name: getattr(case, name) for name in names})


def insert_own_columns(cases):
    """Write the rows of cases in the case's own table; bulk_create refuses inherited models."""
    fields = CasePage._meta.local_concrete_fields
    # SQLite takes a bounded number of values in one statement.
    size = max(
        1, min(len(cases), connection.features.max_query_params or BATCH * 100) // len(fields)
    )
    rest = iter(cases)
    while batch := list(islice(rest, size)):
        query = sql.InsertQuery(CasePage)
        query.insert_values(fields, batch)
        query.get_compiler(connection=connection).execute_sql()


def make_goals(locale):
    home = HomePage.objects.get(locale=locale)
    index = home.add_child(instance=GoalIndexPage(title="Mål", locale=locale))
    return [index.add_child(instance=goal(number, locale)) for number in range(1, 7)]


def goal(number, locale):
    title = f"Mål {number}"
    return GoalPage(title=title, short_title=title, number=number, locale=locale)


def make_organisations(locale):
    home = HomePage.objects.get(locale=locale)
    home.add_child(instance=CaseIndexPage(title="Fall", locale=locale))
    index = home.add_child(instance=OrganisationIndexPage(title="Nätverket", locale=locale))
    made = [organisation(number, locale) for number in range(ORGANISATIONS)]
    return [index.add_child(instance=page) for page in made]


def organisation(number, locale):
    kind = OrganisationType.values[number % len(OrganisationType.values)]
    title = f"Organisation {number}"
    return OrganisationPage(title=title, organisation_type=kind, locale=locale)
