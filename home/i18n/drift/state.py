"""Whether pages are public, since when, and whose they are."""

from home.i18n.sync import privacy, publishing
from home.i18n.sync.following import STATE

from .check import Check, Drift, page, with_original

DATES = ("first_published_at", "last_published_at", "latest_revision_created_at")
SCHEDULE = ("expired", "go_live_at", "expire_at")


class LiveCheck(Check):
    """A counterpart is public and its original is not, or an alias is not public and should be."""

    name = "live"

    def find(self, trees):
        for row, original in trees.pairs:
            if row.live and not original.live:
                yield Drift(row.pk, f"“{row.title}” is public before its original")
            elif row.alias_of_id and original.live and not row.live:
                yield Drift(row.pk, f"“{row.title}” is not public, its original is")

    def mend(self, drift):
        found, original = with_original(drift)
        if found and found.alias_of_id:
            found.save(clean=False)
        elif found and found.live and not original.live:
            found.unpublish(log_action=publishing.WAIT)


class WaitingCheck(Check):
    """A translation waits for its original although that is public."""

    name = "waiting"

    def find(self, trees):
        for row, original in trees.pairs:
            if original.live and not row.live and not row.alias_of_id and is_waiting(row):
                yield Drift(row.pk, f"“{row.title}” was not published with its original")

    def mend(self, drift):
        _found, original = with_original(drift)
        if original and original.live:
            publishing.publish_waiting(original)


def is_waiting(row):
    return publishing.is_waiting(row)


class AliasStateCheck(Check):
    """An alias has other dates, another schedule or another owner than its source."""

    fields = ()

    def find(self, trees):
        for row in trees.rows:
            source = trees.by_id.get(row.alias_of_id)
            names = [name for name in self.fields if source and self.differ(row, source, name)]
            if names:
                yield Drift(row.pk, f"“{row.title}” differs in {', '.join(names)}")

    def differ(self, row, source, name):
        return getattr(row, name) != getattr(source, name)

    def mend(self, drift):
        alias = page(drift)
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
    fields = tuple(set(STATE) - {*DATES, *SCHEDULE, "live"})


class PrivacyCheck(Check):
    """A counterpart can be read by others than its original."""

    name = "privacy"

    def find(self, trees):
        restricted = privacy.restricted_pages()
        for row, original in trees.pairs:
            if {row.pk, original.pk} & restricted and not privacy.has_right_restrictions(
                row, original
            ):
                yield Drift(row.pk, f"“{row.title}” has other readers than its original")

    def mend(self, drift):
        found, original = with_original(drift)
        if found:
            privacy.restrict(found, original)
