"""Brings a saved adaptation up to date with the newest version."""

from dataclasses import dataclass, replace

from django.core.exceptions import RequestDataTooBig
from django.http import Http404
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from home.reverse_below import reverse_below
from network.adaptations import limits
from network.adaptations.file_format import FileError
from network.adaptations.limits import clean_text
from network.adaptations.markdown import html_of_markdown
from network.adaptations.merge import Decision, Status, merge
from network.adaptations.opening import Opened, fitted, open_adaptation
from network.adaptations.state import pack, unpack
from network.adaptations.steps import READ
from network.adaptations.uploads import read_upload
from network.guidelines.diff import compare
from network.guidelines.find import guideline_page
from network.models import GuidelineVersion

from .show import show_step
from .work import Work, private


@dataclass(frozen=True)
class ConflictShown:
    """A section that both changed, as the form shows it: with what was decided so far."""

    conflict: object
    change: object
    own: str
    decision: str
    heading: str
    text: str


@csrf_exempt  # The answer is for whoever sends the form; nothing is changed on the server.
@require_http_methods(["GET", "HEAD", "POST"])
@guideline_page
def update(request, page):
    """Ask for the file; show what changed; take the decisions and go on with the steps."""
    latest = GuidelineVersion.objects.of(page).first()
    if latest is None:
        raise Http404
    if request.method != "POST":
        return ask(request, page, latest)
    try:
        opened = opened_from(request, page)
    except RequestDataTooBig:
        return ask(request, page, latest, _("That is more than an adaptation can hold."))
    except FileError as error:
        return ask(request, page, latest, str(error))
    work = Work.of_form(request, page, opened, latest)
    if request.POST.get("go") == "merge":
        return take_decisions(work, request.POST)
    return show_merge(work)


def opened_from(request, page):
    state = request.POST.get("state")
    if request.POST.get("go") in ("merge", "stay") and state:
        return open_adaptation(unpack(state), page)
    return open_adaptation(read_upload(request.FILES.get("file")), page)


def ask(request, page, latest, error=""):
    context = {
        "page": page,
        "version": latest,
        "guideline": latest.content_in(page.sections_language),
        "error": error,
    }
    status = 400 if error else 200
    return private(render(request, "network/adaptations/update.html", context, status=status))


def address_of_update(request, page):
    """Return where the form is sent when the language is switched; `address_below` of a request."""
    return reverse_below(page, "guideline_update", request)


def show_merge(work, errors=()):
    """Show what changed since the adaptation was made, with the conflicts to decide."""
    new = work.latest.content_in(work.content.language)
    merged = merge(work.adaptation, work.content, new)
    decisions = read_decisions(work, work.request.POST)
    work.request.address_below = address_of_update
    changes = {one.identifier: one for one in compare(work.content, new, get_language()).sections}
    context = {
        "page": work.page,
        "work": work,
        "guideline": new,
        "merged": merged,
        "is_newest": work.opened.version.pk == work.latest.pk,
        "conflicts": [
            ConflictShown(
                one,
                changes.get(one.identifier),
                html_of_markdown(one.before.text),
                *decisions.get(one.identifier, (Decision.KEEP, "", one.before.text)),
            )
            for one in merged.conflicts
        ],
        "updated": [(one, changes.get(one.identifier)) for one in merged.by(Status.UPDATED)],
        "added": merged.by(Status.ADDED),
        "removed": merged.by(Status.REMOVED),
        "state": pack(work.adaptation),
        "errors": errors,
        "language_form": "merge",
        "default_action": "merge",
    }
    response = render(
        work.request, "network/adaptations/merge.html", context, status=400 if errors else 200
    )
    return private(response)


def take_decisions(work, data):
    """Merge with the decisions, and show the finished text; the merge again if one is too long."""
    decisions = read_decisions(work, data)
    too_long = [
        identifier
        for identifier, (_what, _heading, text) in decisions.items()
        if len(text) > limits.OWN_TEXT
    ]
    if too_long:
        text = _("A text may have at most %(count)s characters.") % {"count": limits.OWN_TEXT}
        return show_merge(work, errors=[(identifier, text) for identifier in too_long])
    new = work.latest.content_in(work.content.language)
    merged = merge(work.adaptation, work.content, new, decisions)
    adaptation = replace(
        merged.adaptation,
        version=work.latest.number,
        content_hash=work.latest.content_hash,
    )
    work.opened = Opened(fitted(adaptation, new), work.latest, new, work.opened.warnings)
    return show_step(work, READ)


def read_decisions(work, data):
    """Return {identifier: (Decision, heading, text)} of what the form says."""
    found = {}
    for choice in work.adaptation.sections:
        what = data.get(f"m-{choice.identifier}", "")
        if what in list(Decision):
            text = clean_text(data.get(f"m-{choice.identifier}-text", ""))
            found[choice.identifier] = (Decision(what), choice.heading, text)
    return found
