"""The report of pairs of cases, and of guideline sections, that are suspiciously similar."""

from dataclasses import dataclass

from wagtail.admin.menu import MenuItem

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from home.i18n.locales import locale_id_of
from network.access.roles import is_editor
from search.models import Entry, Neighbours
from search.semantic.embedder import embedder
from search.service import entries_of

# The similarity of two texts about the same topic.
SUSPICIOUS = 0.45
MOST = 100


@dataclass(frozen=True)
class Pair:
    """Two entries of one type, and their similarity in per cent."""

    first: Entry
    second: Entry
    percent: int


@require_safe
def alike_report(request):
    if not is_editor(request.user):
        raise PermissionDenied
    title = _("Suspiciously alike")
    crumbs = [(reverse("wagtailadmin_home"), _("Home")), ("", title)]
    context = {
        "page_title": title,
        "header_title": title,
        "header_icon": "copy",
        "breadcrumbs_items": [{"url": url, "label": label} for url, label in crumbs],
        "pairs": suspicious_pairs(),
        "is_off": embedder() is None,
    }
    return render(request, "search/admin/alike_report.html", context)


def suspicious_pairs():
    """Return the Pairs, most similar first, each once; in Swedish where there is an entry."""
    alike = {}
    for pk, near in suspicious().values_list("pk", "near"):
        for other, value in near:
            if value >= SUSPICIOUS:
                alike[min(pk, other), max(pk, other)] = value
    best = sorted(alike, key=lambda pair: -alike[pair])[: MOST * 4]
    entries = entries_of({pk for pair in best for pk in pair})
    pairs, seen = [], set()
    swedish = locale_id_of(settings.LANGUAGE_CODE)
    existing = [pair for pair in best if entries.keys() >= set(pair)]
    existing.sort(key=lambda pair: sum(entries[pk].locale_id != swedish for pk in pair))
    for first, second in existing:
        keys = frozenset(entries[pk].translation_key for pk in (first, second))
        if len(keys) == 2 and keys not in seen:
            seen.add(keys)
            percent = round(alike[first, second] * 100)
            pairs.append(Pair(entries[first], entries[second], percent))
    return sorted(pairs, key=lambda pair: -pair.percent)[:MOST]


def suspicious():
    return Neighbours.objects.filter(nearest__gte=SUSPICIOUS).order_by("-nearest")[: MOST * 4]


class EditorMenuItem(MenuItem):
    """A menu item for editors alone."""

    def is_shown(self, request):
        return is_editor(request.user)
