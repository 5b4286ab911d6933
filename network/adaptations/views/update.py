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
from network.adaptations.opening import Opened, fit_to_content, open_adaptation
from network.adaptations.state import pack, unpack
from network.adaptations.steps import READ
from network.adaptations.uploads import read_upload
from network.guidelines.diff import compare
from network.guidelines.find import guideline_page
from network.models import GuidelineVersion

from .rendering import render_step
from .wizard import Wizard, mark_private


@dataclass(frozen=True)
class ConflictRow:
    """A conflicting section as a row of the form, with the decision so far."""

    conflict: object
    change: object
    own: str
    decision: str
    heading: str
    text: str


@csrf_exempt  # A POST changes nothing on the server.
@require_http_methods(["GET", "HEAD", "POST"])
@guideline_page
def update(request, page):
    """Show the upload form, then the changes with the conflicts, then the merged text."""
    latest = GuidelineVersion.objects.of(page).first()
    if latest is None:
        raise Http404
    if request.method != "POST":
        return render_upload(request, page, latest)
    try:
        opened = open_posted(request, page)
    except RequestDataTooBig:
        return render_upload(request, page, latest, _("That is more than an adaptation can hold."))
    except FileError as error:
        return render_upload(request, page, latest, str(error))
    wizard = Wizard.from_form(request, page, opened, latest)
    if request.POST.get("go") == "merge":
        return apply_decisions(wizard, request.POST)
    return render_merge(wizard)


def open_posted(request, page):
    state = request.POST.get("state")
    if request.POST.get("go") in ("merge", "stay") and state:
        return open_adaptation(unpack(state), page)
    return open_adaptation(read_upload(request.FILES.get("file")), page)


def render_upload(request, page, latest, error=""):
    context = {
        "page": page,
        "version": latest,
        "guideline": latest.content_in(page.sections_language),
        "error": error,
    }
    status = 400 if error else 200
    return mark_private(render(request, "network/adaptations/update.html", context, status=status))


def update_address(request, page):
    """Return where the form is sent when the language is switched; `address_below` of a request."""
    return reverse_below(page, "guideline_update", request)


def render_merge(wizard, errors=()):
    """Show what changed since the adaptation was made, with the conflicts to decide."""
    new = wizard.latest.content_in(wizard.content.language)
    merged = merge(wizard.adaptation, wizard.content, new)
    decisions = read_decisions(wizard, wizard.request.POST)
    wizard.request.address_below = update_address
    changes = {one.identifier: one for one in compare(wizard.content, new, get_language()).sections}
    context = {
        "page": wizard.page,
        "wizard": wizard,
        "guideline": new,
        "merged": merged,
        "is_newest": wizard.opened.version.pk == wizard.latest.pk,
        "conflicts": [
            ConflictRow(
                one,
                changes.get(one.identifier),
                html_of_markdown(one.before.text),
                *decisions.get(one.identifier, (Decision.KEEP, "", one.before.text)),
            )
            for one in merged.conflicts
        ],
        "updated": [
            (one, changes.get(one.identifier)) for one in merged.with_status(Status.UPDATED)
        ],
        "added": merged.with_status(Status.ADDED),
        "removed": merged.with_status(Status.REMOVED),
        "state": pack(wizard.adaptation),
        "errors": errors,
        "language_form": "merge",
        "default_action": "merge",
    }
    response = render(
        wizard.request, "network/adaptations/merge.html", context, status=400 if errors else 200
    )
    return mark_private(response)


def apply_decisions(wizard, data):
    """Merge with the submitted decisions; if a text is too long, show the merge again."""
    decisions = read_decisions(wizard, data)
    too_long = [
        identifier
        for identifier, (_what, _heading, text) in decisions.items()
        if len(text) > limits.OWN_TEXT
    ]
    if too_long:
        text = _("A text may have at most %(count)s characters.") % {"count": limits.OWN_TEXT}
        return render_merge(wizard, errors=[(identifier, text) for identifier in too_long])
    new = wizard.latest.content_in(wizard.content.language)
    merged = merge(wizard.adaptation, wizard.content, new, decisions)
    adaptation = replace(
        merged.adaptation,
        version=wizard.latest.number,
        content_hash=wizard.latest.content_hash,
    )
    wizard.opened = Opened(
        fit_to_content(adaptation, new), wizard.latest, new, wizard.opened.warnings
    )
    return render_step(wizard, READ)


def read_decisions(wizard, data):
    """Return {identifier: (Decision, heading, text)} from the form."""
    found = {}
    for choice in wizard.adaptation.sections:
        what = data.get(f"m-{choice.identifier}", "")
        if what in list(Decision):
            text = clean_text(data.get(f"m-{choice.identifier}-text", ""))
            found[choice.identifier] = (Decision(what), choice.heading, text)
    return found
