"""Reports for editors: texts that are suspiciously similar, and searches that led nowhere."""

from dataclasses import dataclass

from wagtail.admin.menu import MenuItem

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db.models import Sum
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from home.i18n.locales import locale_id_of
from network.access.roles import is_editor
from search.models import Entry, Neighbours, SearchTerm
from search.semantic.embedder import embedder
from search.service import entries_of
from search.term_counts import MAX_AGE

# The similarity of two texts about the same topic.
SUSPICIOUS = 0.45
MAX_PAIRS, MAX_SEARCHES = 100, 100


class EditorMenuItem(MenuItem):
    """A menu item for editors alone."""

    def is_shown(self, request):
        return is_editor(request.user)


def rendered(request, template, title, icon, context):
    """Return a page of the admin for editors."""
    if not is_editor(request.user):
        raise PermissionDenied
    home = {"url": reverse("wagtailadmin_home"), "label": _("Home")}
    frame = {
        "page_title": title,
        "header_title": title,
        "header_icon": icon,
        "breadcrumbs_items": [home, {"url": "", "label": title}],
    }
    return render(request, template, frame | context)


@require_safe
def similarity_report(request):
    """Show pairs of cases, and of guideline sections, that are suspiciously similar."""
    context = {"pairs": suspicious_pairs(), "is_off": embedder() is None}
    title = _("Suspiciously alike")
    return rendered(request, "search/admin/similarity_report.html", title, "copy", context)


@require_safe
def search_terms_report(request):
    """Show searches without results, and those after which no result was opened."""
    terms = term_totals()
    context = {
        "lists": [
            (_("Nothing was found"), terms.filter(failed__gt=0).order_by("-failed", "words")),
            (_("No result was opened"), terms.filter(failed=0, followed=0)),
        ],
        "days": MAX_AGE.days,
        "max_rows": f":{MAX_SEARCHES}",
    }
    template = "search/admin/search_terms_report.html"
    return rendered(request, template, _("Searches"), "search", context)


@dataclass(frozen=True)
class Pair:
    """Two entries of one type, and their similarity in per cent."""

    first: Entry
    second: Entry
    percent: int


def suspicious_pairs():
    """Return the Pairs, most similar first, each once; in Swedish where there is an entry."""
    similarities = {}
    suspicious = Neighbours.objects.filter(max_similarity__gte=SUSPICIOUS).order_by(
        "-max_similarity"
    )
    for pk, pairs_of_entry in suspicious.values_list("pk", "pairs")[: MAX_PAIRS * 4]:
        for other, value in pairs_of_entry:
            if value >= SUSPICIOUS:
                similarities[min(pk, other), max(pk, other)] = value
    best = sorted(similarities, key=lambda pair: -similarities[pair])[: MAX_PAIRS * 4]
    entries = entries_of({pk for pair in best for pk in pair})
    pairs, seen = [], set()
    swedish = locale_id_of(settings.LANGUAGE_CODE)
    existing = [pair for pair in best if entries.keys() >= set(pair)]
    existing.sort(key=lambda pair: sum(entries[pk].locale_id != swedish for pk in pair))
    for first, second in existing:
        keys = frozenset(entries[pk].translation_key for pk in (first, second))
        if len(keys) == 2 and keys not in seen:
            seen.add(keys)
            percent = round(similarities[first, second] * 100)
            pairs.append(Pair(entries[first], entries[second], percent))
    return sorted(pairs, key=lambda pair: -pair.percent)[:MAX_PAIRS]


def term_totals():
    """Return the counts of each search of the last MAX_AGE, in each language."""
    recent = SearchTerm.objects.filter(day__gte=localdate() - MAX_AGE)
    totals = recent.values("words", "language").annotate(
        number=Sum("searches"), failed=Sum("without_results"), followed=Sum("clicks")
    )
    return totals.order_by("-number", "words")
