"""The report of searches without results, and of those after which no result was opened."""

from django.core.exceptions import PermissionDenied
from django.db.models import Sum
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from network.access.roles import is_editor
from search.models import SearchTerm
from search.term_counts import MAX_AGE

MAX_ROWS = 100


@require_safe
def report(request):
    if not is_editor(request.user):
        raise PermissionDenied
    title = _("Searches")
    crumbs = [(reverse("wagtailadmin_home"), _("Home")), ("", title)]
    terms = term_totals()
    context = {
        "page_title": title,
        "header_title": title,
        "header_icon": "search",
        "breadcrumbs_items": [{"url": url, "label": label} for url, label in crumbs],
        "lists": [
            (_("Nothing was found"), terms.filter(failed__gt=0).order_by("-failed", "words")),
            (_("No result was opened"), terms.filter(failed=0, followed=0)),
        ],
        "days": MAX_AGE.days,
        "max_rows": f":{MAX_ROWS}",
    }
    return render(request, "search/admin/search_terms_report.html", context)


def term_totals():
    """Return the counts of each search of the last MAX_AGE, in each language."""
    recent = SearchTerm.objects.filter(day__gte=localdate() - MAX_AGE)
    totals = recent.values("words", "language").annotate(
        number=Sum("searches"), failed=Sum("without_results"), followed=Sum("clicks")
    )
    return totals.order_by("-number", "words")
