"""Shows published cases that are like the one that is being written, while its title is typed."""

from django.conf import settings
from django.http import JsonResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET

from home.i18n.locales import locale_id_of
from search.choices import EntryType
from search.models import Entry
from search.query import SearchQuery, clean_text, number
from search.semantic.nearest import query_vector
from search.semantic.neighbours import similarities_to_text
from search.service import search
from search.similar import with_titles

# How alike a text has to be; the same measure as for `search.similar`, of a title and a summary.
ALIKE = 0.3
MOST = 3
# Of less nothing can be said.
MIN_CHARACTERS = 12
MAX_ID = 10**9


@require_GET
def possible_duplicates(request):
    """Answer {"message", "advice", "cases": [{"title", "owner", "url"}]}, the likest first.

    Entries are of published public pages alone, so that nobody learns of another's draft.
    """
    title, summary = (clean_text(request.GET.get(name, ""))[0] for name in ("title", "summary"))
    own = number(request.GET.get("page"), 0, MAX_ID) or 0
    text = f"{title}\n{summary}"
    found = like(text, title, own) if len(text) > MIN_CHARACTERS else []
    shown = ngettext(
        "%(number)s published case is much like this one",
        "%(number)s published cases are much like this one",
        len(found),
    ) % {"number": len(found)}
    advice = ngettext(
        "Is it the same? Then it may be better to add to that case, or to join it.",
        "Is it one of these? Then it may be better to add to that case, or to join it.",
        len(found),
    )
    cases = [{"title": case.title, "owner": case.owner, "url": case.address} for case in found]
    said = {"message": shown, "advice": advice} if found else {"message": "", "advice": ""}
    return JsonResponse(said | {"cases": cases})


def like(text, title, own):
    """Return entries of published cases that are like a text, without the page `own`."""
    near = by_meaning(text)
    ids = by_words(title) if near is None else near
    locale_id = locale_id_of(settings.LANGUAGE_CODE)
    entries = Entry.objects.shown_in(locale_id).filter(pk__in=ids, type=EntryType.CASE)
    others = entries.exclude(
        translation_key__in=Entry.objects.filter(object_id=own, type=EntryType.CASE).values(
            "translation_key"
        )
    )
    there = with_titles(others).in_bulk()
    return [there[pk] for pk in ids if pk in there][:MOST]


def by_meaning(text):
    """Return the ids of cases that are alike, the likest first; None where there are no vectors."""
    alike = similarities_to_text(query_vector(text), EntryType.CASE)
    if not alike:
        return None
    near = [pk for pk, value in alike.items() if value >= ALIKE]
    return sorted(near, key=lambda pk: -alike[pk])


def by_words(title):
    """Return the ids of cases that have the words of a title."""
    query = SearchQuery(
        text=title,
        fixed={"type": (EntryType.CASE,)},
        language=settings.LANGUAGE_CODE,
        locale_id=locale_id_of(settings.LANGUAGE_CODE),
        per_page=MOST + 1,
        legs=("words",),
    )
    return [result.entry.pk for result in search(query).results] if title else []


def script():
    """Return the script that asks, for the forms of pages; without it nothing is missing."""
    return format_html(
        '<script src="{}" data-address="{}" data-new-tab="{}" defer></script>',
        static("site/possible-duplicates.js"),
        reverse("possible_duplicates"),
        _("(opens in a new tab)"),
    )
