"""The trees stay synchronised and leak nothing under random changes in any order.

A property-based test (Hypothesis, stateful) that checks all invariants after each change.
TREE_STEPS is the number of changes of a run: 20 in `make test`, and 500 before a release, when the
changes are others each time.
"""

import datetime
import os
from functools import wraps
from itertools import count

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from wagtail.models import Page, PageViewRestriction
from wagtail_localize.operations import translate_object

from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import transaction
from django.db.models import ProtectedError
from django.test import Client, TestCase
from django.utils import timezone

from home.i18n.drift.runner import find_drift
from home.i18n.sync.sources import enabled_translation
from home.models import StandardPage
from home.visibility import readable
from search.indexing import queue
from tests.factories.cases import (
    CaseIndexPageFactory,
    CasePageFactory,
    GoalPageFactory,
)
from tests.factories.home import home, translate
from tests.factories.network import OrganisationPageFactory

from .test_translating import write

pytestmark = pytest.mark.django_db
STEPS = int(os.environ.get("TREE_STEPS", "20"))
STEPS_OF_A_RUN = min(20, STEPS // 2)
MAX_PAGES = 60
DAY = datetime.timedelta(days=1)
number = st.integers(min_value=0, max_value=9999)
# What may be refused: an address that is taken or reserved, a goal in use.
REFUSALS = (ValidationError, ProtectedError)
KINDS = ["page", "case", "goal", "organisation"]
LISTS = [
    "/", "/en/", "/case/", "/en/case/", "/sitemap.xml", "/sok/?q=", "/en/search/?q=",
    "/sok/?q=zebra", "/en/search/?q=zebra", "/api/search?q=zebra",
    "/api/search?q=zebra&language=en",
]  # fmt: skip


def committed(change):
    """Run a rule as a request: in one transaction, then its on_commit callbacks and index tasks."""

    @wraps(change)
    def run(self, **values):
        with TestCase.captureOnCommitCallbacks(execute=True):
            try:
                with transaction.atomic():
                    change(self, **values)
            except REFUSALS:
                pass
        queue.process()

    return run


# Pages may all have been deleted.
needs_pages = precondition(lambda trees: trees.pages().exists())


class Trees(RuleBasedStateMachine):
    """Both trees, and the changes that code, commands and translators can make."""

    def __init__(self):
        super().__init__()
        self.transaction = transaction.atomic()
        self.transaction.__enter__()
        self.client, self.names = Client(raise_request_exception=False), count(1)
        with TestCase.captureOnCommitCallbacks(execute=True):
            CaseIndexPageFactory(parent=home(), slug="case")
            goal, organisation = GoalPageFactory(), OrganisationPageFactory()
            CasePageFactory(parent=organisation, goals=[goal], title=self.title())

    def teardown(self):
        transaction.set_rollback(True)
        self.transaction.__exit__(None, None, None)

    def title(self):
        """Return a title that no other page has, with a word that all have."""
        return f"Zebra kz{next(self.names)}kz"

    def choose(self, number, pages):
        """Return the page of a queryset at the index `number` (modulo its size), or None."""
        ids = list(pages.order_by("pk").values_list("pk", flat=True))
        return Page.objects.get(pk=ids[number % len(ids)]).specific if ids else None

    def pages(self, model=Page):
        """Return the pages that may be changed: not the front pages."""
        return model.objects.filter(depth__gt=2)

    def not_alias(self, number):
        """Return a page that is not an alias."""
        return self.choose(number, self.pages().filter(alias_of=None))

    @rule(where=number, kind=st.sampled_from(KINDS), live=st.booleans())
    @committed
    def make(self, where, kind, live):
        if self.pages().count() > MAX_PAGES:
            return
        if kind == "page":
            parents = Page.objects.type(StandardPage) | Page.objects.filter(depth=2)
            parent = self.choose(where, parents)
            parent.add_child(instance=StandardPage(title=self.title(), live=live))
        elif kind == "case":
            owner = self.choose(where, self.originals("OrganisationPage"))
            goal = self.choose(where, self.originals("GoalPage"))
            if owner and goal:
                CasePageFactory(parent=owner, title=self.title(), live=live, goals=[goal])
        elif kind == "goal":
            GoalPageFactory(title=self.title(), live=live)
        else:
            OrganisationPageFactory(title=self.title(), live=live)

    def originals(self, name):
        return self.pages().filter(locale=home().locale, content_type__model=name.lower())

    @needs_pages
    @rule(which=number, live=st.booleans())
    @committed
    def edit(self, which, live):
        page = self.not_alias(which)
        page.title = self.title()
        revision = page.save_revision(clean=False)
        if live:
            revision.publish()

    @needs_pages
    @rule(which=number)
    @committed
    def save_by_code(self, which):
        page = self.choose(which, self.pages())
        page.summary = self.title()
        page.save()

    @needs_pages
    @rule(which=number)
    @committed
    def rename(self, which):
        page = self.not_alias(which)
        page.slug = f"adress-{next(self.names)}"
        page.save()

    @needs_pages
    @rule(which=number, phase=st.sampled_from(["idea", "pilot", "in_operation"]), goal=number)
    @committed
    def change_synchronised_fields(self, which, phase, goal):
        case = self.choose(which, self.originals("CasePage"))
        if case:
            case.phase, case.goals = phase, [self.choose(goal, self.originals("GoalPage"))]
            case.save_revision(clean=False).publish()

    @needs_pages
    @rule(which=number, where=number)
    @committed
    def move(self, which, where):
        page = self.choose(which, self.pages())
        parents = Page.objects.filter(locale=page.locale_id).exclude(path__startswith=page.path)
        targets = [each for each in parents if page.can_move_to(each)]
        if targets:
            page.move(targets[where % len(targets)], pos="last-child")

    @needs_pages
    @rule(which=number, where=number, side=st.sampled_from(["left", "right"]))
    @committed
    def sort(self, which, where, side):
        page = self.choose(which, self.pages())
        sibling = self.choose(where, page.get_siblings(inclusive=False))
        if sibling:
            page.move(sibling, pos=side)

    @needs_pages
    @rule(which=number, recursive=st.booleans(), live=st.booleans())
    @committed
    def copy(self, which, recursive, live):
        page = self.choose(which, self.originals("StandardPage"))
        if page and self.pages().count() < MAX_PAGES:
            values = {"title": self.title(), "slug": f"kopia-{next(self.names)}"}
            page.copy(recursive=recursive, keep_live=live, update_attrs=values)

    @needs_pages
    @rule(which=number)
    @committed
    def schedule(self, which):
        page = self.not_alias(which)
        page.go_live_at, page.title = timezone.now() + DAY, self.title()
        page.save_revision(clean=False).publish()

    @rule()
    @committed
    def publish_scheduled_pages(self):
        yesterday = timezone.now() - DAY
        for page in self.pages().filter(go_live_at__gt=timezone.now(), alias_of=None):
            for revision in page.revisions.filter(approved_go_live_at__isnull=False):
                revision.content["go_live_at"] = yesterday.isoformat()
                revision.approved_go_live_at = yesterday
                revision.save()
        call_command("publish_scheduled")

    @needs_pages
    @rule(which=number)
    @committed
    def expire(self, which):
        page = self.not_alias(which)
        page.expire_at = timezone.now() - DAY
        page.save()
        call_command("publish_scheduled")

    @needs_pages
    @rule(which=number)
    @committed
    def withdraw(self, which):
        self.choose(which, self.pages()).unpublish()

    @needs_pages
    @rule(which=number)
    @committed
    def publish(self, which):
        page = self.not_alias(which).get_latest_revision_as_object()
        page.go_live_at = page.expire_at = None
        page.save_revision(clean=False).publish()

    @needs_pages
    @rule(which=number)
    @committed
    def delete(self, which):
        self.choose(which, self.pages()).delete()

    @needs_pages
    @rule(which=number)
    @committed
    def translate_by_hand(self, which):
        page = self.choose(which, self.pages().filter(locale=home().locale))
        translate(page, title=self.title())

    @needs_pages
    @rule(which=number, is_complete=st.booleans())
    @committed
    def send_for_translation(self, which, is_complete):
        page = self.choose(which, self.pages().filter(locale=home().locale))
        translate_object(page, [home("en").locale])
        translation = page.get_translation(home("en").locale)
        record = enabled_translation(translation)
        if is_complete and record:
            write(record, self.title(), f"words-{next(self.names)}")
            record.save_target(publish=True)

    @needs_pages
    @rule(which=number, closed=st.booleans())
    @committed
    def restrict(self, which, closed):
        page = self.choose(which, self.pages().filter(locale=home().locale))
        PageViewRestriction.objects.filter(page=page).delete()
        if closed:
            PageViewRestriction.objects.create(page=page, restriction_type="login")

    @invariant()
    def there_is_no_drift(self):
        found = find_drift()
        assert not found, {check.name: drift for check, drift in found.items()}

    @invariant()
    def the_tree_is_consistent(self):
        assert not any(Page.find_problems()), Page.find_problems()

    @invariant()
    def every_public_page_responds(self):
        for page in readable(self.pages()).order_by("-latest_revision_created_at", "-pk")[:8]:
            assert self.client.get(page.specific.url).status_code < 400, page.url

    @invariant()
    def no_list_shows_a_page_that_is_not_public(self):
        public = set(readable(Page.objects.all()).values_list("title", flat=True))
        hidden = {page.title for page in self.pages()} | {page.draft_title for page in self.pages()}
        hidden = {title for title in hidden - public if title.startswith("Zebra")}
        for address in LISTS:
            response = self.client.get(address, follow=True)  # a list may have been renamed
            assert response.status_code in (200, 404), (address, response.status_code)
            text = response.content.decode()
            assert not [title for title in hidden if title in text], address


def test_both_trees_stay_synchronised():
    run_state_machine_as_test(
        Trees,
        settings=settings(
            # The first run is the simplest there is: it repeats one rule.
            max_examples=STEPS // STEPS_OF_A_RUN,
            stateful_step_count=STEPS_OF_A_RUN,
            deadline=None,
            database=None,
            derandomize="TREE_STEPS" not in os.environ,  # the same changes in each `make test`
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )
