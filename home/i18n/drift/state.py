"""Checks of the state of pages: live, dates, schedule, owner and restrictions."""

from home.i18n.sync import privacy, publishing
from home.i18n.sync.aliases import STATE_FIELDS

from .base import Check, Drift, page_and_original, page_of

DATES = ("first_published_at", "last_published_at", "latest_revision_created_at")
SCHEDULE = ("expired", "go_live_at", "expire_at")


class LiveCheck(Check):
    """A counterpart is live while its original is not, or an alias is not while its original is."""

    name = "live"

    def find(self, trees):
        for row, original in trees.pairs:
            if row.live and not original.live:
                yield Drift(row.pk, f"“{row.title}” is public before its original")
            elif row.alias_of_id and original.live and not row.live:
                yield Drift(row.pk, f"“{row.title}” is not public, its original is")

    def repair(self, drift):
        found, original = page_and_original(drift)
        if found and found.alias_of_id:
            found.save(clean=False)
        elif found and found.live and not original.live:
            found.unpublish(log_action=publishing.WAIT_FOR_ORIGINAL)


class DeferredCheck(Check):
    """The publication of a translation is deferred although its original is live."""

    name = "deferred"

    def find(self, trees):
        for row, original in trees.pairs:
            if original.live and not row.live and not row.alias_of_id and is_deferred(row):
                yield Drift(row.pk, f"“{row.title}” was not published with its original")

    def repair(self, drift):
        _found, original = page_and_original(drift)
        if original and original.live:
            publishing.publish_deferred(original)


def is_deferred(row):
    return publishing.is_deferred(row)


class AliasStateCheck(Check):
    """Base class of checks that compare the `fields` of an alias with those of its source."""

    fields = ()

    def find(self, trees):
        for row in trees.rows:
            source = trees.by_id.get(row.alias_of_id)
            names = [name for name in self.fields if source and self.differ(row, source, name)]
            if names:
                yield Drift(row.pk, f"“{row.title}” differs in {', '.join(names)}")

    def differ(self, row, source, name):
        return getattr(row, name) != getattr(source, name)

    def repair(self, drift):
        alias = page_of(drift)
        if alias:
            alias.save(clean=False)


class DateCheck(AliasStateCheck):
    name = "dates"
    fields = DATES

    def find(self, trees):
        yield from super().find(trees)
        for row in trees.rows:
            if row.live and not row.alias_of_id and not row.first_published_at:
                yield Drift(row.pk, f"“{row.title}” is public and has no date")


class ScheduleCheck(AliasStateCheck):
    name = "schedule"
    fields = SCHEDULE


class OwnerCheck(AliasStateCheck):
    name = "owner"
    fields = tuple(set(STATE_FIELDS) - {*DATES, *SCHEDULE, "live"})


class PrivacyCheck(Check):
    """A counterpart has other view restrictions than its original."""

    name = "privacy"

    def find(self, trees):
        restricted = privacy.restricted_page_ids()
        for row, original in trees.pairs:
            if {row.pk, original.pk} & restricted and not privacy.restrictions_match(row, original):
                yield Drift(row.pk, f"“{row.title}” has other readers than its original")

    def repair(self, drift):
        found, original = page_and_original(drift)
        if found:
            privacy.synchronize_restrictions(found, original)
