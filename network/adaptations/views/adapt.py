"""The view of the wizard. The server stores nothing: a hidden field carries the adaptation."""

from django.core.exceptions import RequestDataTooBig
from django.http import Http404
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from network.adaptations import limits
from network.adaptations.adaptation import new_adaptation
from network.adaptations.file_format import FileError
from network.adaptations.known_organisations import (
    KnownOrganisation,
    find_organisation,
    known_answers,
    names,
)
from network.adaptations.opening import open_adaptation
from network.adaptations.saved.saving import own_adaptations
from network.adaptations.state import unpack
from network.adaptations.steps import START, next_step, step_of_placeholder, steps_of
from network.adaptations.uploads import read_upload
from network.guidelines.find import guideline_page
from network.models import GuidelineVersion

from . import download, handlers, rendering, update
from .wizard import Wizard, mark_private


@csrf_exempt  # A POST changes nothing on the server.
@require_http_methods(["GET", "HEAD", "POST"])
@guideline_page
def adapt(request, page):
    """Show the start page, or handle the form of a step."""
    latest = GuidelineVersion.objects.of(page).first()
    if latest is None:
        raise Http404
    try:
        data = request.POST
    except RequestDataTooBig:
        return render_start(
            request, page, latest, error=_("That is more than an adaptation can hold.")
        )
    if request.method != "POST":
        return render_start(request, page, latest, request.GET)
    if is_language_switch(data):
        return render_start(request, page, latest, data)
    try:
        opened = open_posted(request, page, latest)
    except FileError as error:
        return render_start(request, page, latest, error=str(error))
    return next_response(Wizard.from_form(request, page, opened, latest), data)


def is_language_switch(data):
    """Return whether the language was switched before the first step."""
    return data.get("go") == "stay" and data.get("step") == START and not data.get("state")


def open_posted(request, page, latest):
    """Return the Opened of the uploaded file or the hidden field, or a new one without either."""
    if request.POST.get("go") == "open":
        return open_adaptation(read_upload(request.FILES.get("file")), page)
    state = request.POST.get("state", "")
    if state:
        return open_adaptation(unpack(state), page)
    return open_adaptation(new_adaptation(latest, page.sections_language), page)


def next_response(wizard, data):
    """Handle the form of a step, and return the next page or a file."""
    if wizard.step == START:
        fill_known_answers(wizard, data)
    elif not handlers.handle_step(wizard, data):
        return rendering.render_step(wizard, wizard.step)
    go = data.get("go", "next")
    if go == "update":
        return update.render_merge(wizard)
    if go == "save" or data.get("take"):
        return download.file_response(wizard, data)
    steps = steps_of(wizard.content, ())
    placeholder = wizard.content.placeholder(data.get("place", "")) if go == "new" else None
    if placeholder:
        go = step_of_placeholder(placeholder, wizard.content)
    elif go in ("next", "open", "new"):
        go = next_step(wizard.step, steps)
    elif go == "stay":
        go = wizard.step
    return rendering.render_step(wizard, go)


def fill_known_answers(wizard, data):
    """Add the answers known about the organisation that was named."""
    name = data.get("organisation", "").strip()[: limits.HEADING]
    if not name or data.get("go") == "open":
        return
    organisation = find_organisation(name) or KnownOrganisation(name, "")
    known = known_answers(organisation, wizard.content)
    wizard.adaptation = wizard.adaptation.with_answers(known)


def saved_adaptations(user, page):
    """Return the saved adaptations of this guideline by the user's organisations."""
    rows = own_adaptations(user).of_guideline(page)
    return rows.select_related("organisation", "changed_by")


def render_start(request, page, latest, data=None, error=""):
    """Render the start page, with a new adaptation or a saved one to open; `data` prefills it."""
    data = data or {}
    content = latest.content_in(page.sections_language)
    context = {
        "page": page,
        "version": latest,
        "guideline": content,
        "steps": steps_of(content, ()),
        "organisation_names": names(),
        "placeholder": content.placeholder(data.get("place", "")),
        "organisation": data.get("organisation", "")[: limits.HEADING],
        "saved_adaptations": saved_adaptations(request.user, page),
        "error": error,
        "language_form": "start",
        "default_action": "new",
    }
    request.address_below = rendering.steps_address
    status = 400 if error else 200
    return mark_private(render(request, "network/adaptations/start.html", context, status=status))
