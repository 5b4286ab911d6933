"""Scores the search by the editors' relevance checks."""

from django.core.management.base import BaseCommand, CommandError

from search.models import RelevanceCheck
from search.models.relevance_check import QueryKind
from search.relevance import judge

NONE = (
    "There are no relevance checks. An editor adds them in the admin: Snippets, Relevance checks."
)
NONE_USABLE = "No relevance check expects a page that can be found now."


class Command(BaseCommand):
    help = "Run every relevance check and print nDCG@10 by kind of query and by retrieval method."

    def add_arguments(self, parser):
        parser.add_argument(
            "--fail-under", type=figure, help="fail when the whole search is below this, 0 to 1"
        )
        parser.add_argument("--worst", type=int, default=5, help="how many bad answers are shown")

    def handle(self, fail_under=None, worst=5, **options):
        checks = list(RelevanceCheck.objects.prefetch_related("expected__page"))
        if not checks:
            return self.end(NONE, fail_under)
        report = judge(checks)
        self.show_unusable(report)
        if not report.judgements:
            return self.end(NONE_USABLE, fail_under)
        self.show(report)
        self.show_worst(report, worst)
        overall = report.means(report.methods[-1])[1]
        if fail_under is not None and overall < fail_under:
            raise CommandError(f"nDCG@10 is {overall:.3f}, below {fail_under:g}.")

    def end(self, message, fail_under):
        """Say that nothing was judged: a failure where a figure has to be reached."""
        if fail_under is not None:
            raise CommandError(message)
        self.stdout.write(message)

    def show(self, report):
        columns = {method: report.means(method) for method in report.methods}
        self.stdout.write(f"{'nDCG@10':<16}" + "".join(f"{method:>10}" for method in columns))
        for kind in columns[report.methods[-1]][0]:
            self.show_row(kind, [by_kind[kind] for by_kind, _overall in columns.values()])
        self.show_row("overall", [overall for _by_kind, overall in columns.values()])
        self.stdout.write(f"{len(report.judgements)} queries")
        if report.nonsense:
            found = "; ".join(check.query for check in report.answered) or "none"
            self.stdout.write(f"{report.nonsense} queries about nothing; answered: {found}")

    def show_row(self, name, figures):
        self.stdout.write(f"{name:<16}" + "".join(f"{figure:>10.3f}" for figure in figures))

    def show_unusable(self, report):
        for check in report.unusable:
            reason = "nothing that it expects can be found now"
            self.stderr.write(f"Left out: {check.query} ({QueryKind(check.kind)}): {reason}.")

    def show_worst(self, report, limit):
        for one in report.worst(limit):
            found = ", ".join(one.found[:3]) or "nothing"
            self.stdout.write(f"{one.scores[report.methods[-1]]:.2f}  {one.check.query}: {found}")


def figure(text):
    value = float(text)
    if not 0 <= value <= 1:
        raise ValueError(text)
    return value
