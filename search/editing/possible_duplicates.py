"""Finds published cases that are similar to the one whose title is being typed."""

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
from search.service import entries_of, search

# Minimum similarity of title and summary; the same measure as in `search.similar`.
MIN_SIMILARITY = 0.3
MAX_CASES = 3
# Shorter texts are not compared.
MIN_CHARACTERS = 12
MAX_ID = 10**9


@require_GET
def possible_duplicates(request):
    """Answer {"message", "advice", "cases": [{"title", "owner", "url"}]}, the most similar first.

    Entries belong to public pages alone: no title of a draft is shown.
    """
    title, summary = (clean_text(request.GET.get(name, ""))[0] for name in ("title", "summary"))
    own = number(request.GET.get("page"), 0, MAX_ID) or 0
    text = f"{title}\n{summary}"
    found = similar_entries(text, title, own) if len(text) > MIN_CHARACTERS else []
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


def similar_entries(text, title, own):
    """Return entries of published cases similar to a text, without the page `own`."""
    near = semantic_ids(text)
    ids = lexical_ids(title) if near is None else near
    locale_id = locale_id_of(settings.LANGUAGE_CODE)
    entries = Entry.objects.shown_in(locale_id).filter(pk__in=ids, type=EntryType.CASE)
    others = entries.exclude(
        translation_key__in=Entry.objects.filter(object_id=own, type=EntryType.CASE).values(
            "translation_key"
        )
    )
    found = entries_of(others.values_list("pk", flat=True))
    return [found[pk] for pk in ids if pk in found][:MAX_CASES]


def semantic_ids(text):
    """Return the ids of similar cases, most similar first; None if there are no vectors."""
    similarities = similarities_to_text(query_vector(text), EntryType.CASE)
    if not similarities:
        return None
    near = [pk for pk, value in similarities.items() if value >= MIN_SIMILARITY]
    return sorted(near, key=lambda pk: -similarities[pk])


def lexical_ids(title):
    """Return the ids of cases that have the words of a title."""
    query = SearchQuery(
        text=title,
        fixed={"type": (EntryType.CASE,)},
        language=settings.LANGUAGE_CODE,
        locale_id=locale_id_of(settings.LANGUAGE_CODE),
        per_page=MAX_CASES + 1,
        retrievers=("lexical",),
    )
    return [result.entry.pk for result in search(query).results] if title else []


def script():
    """Return the script that shows the duplicates in the page editor."""
    return format_html(
        '<script src="{}" data-address="{}" data-new-tab="{}" defer></script>',
        static("site/possible-duplicates.js"),
        reverse("possible_duplicates"),
        _("(opens in a new tab)"),
    )
