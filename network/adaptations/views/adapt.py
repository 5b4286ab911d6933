"""The steps of an adaptation. Nothing is kept here: the form brings the work and takes it along."""

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
from network.adaptations.steps import START, next_step, step_of_place, steps_of
from network.adaptations.uploads import read_upload
from network.guidelines.find import guideline_page
from network.models import GuidelineVersion

from . import apply, show, take, update
from .work import Work, private


@csrf_exempt  # The answer is for whoever sends the form; nothing is changed on the server.
@require_http_methods(["GET", "HEAD", "POST"])
@guideline_page
def adapt(request, page):
    """Show the start, or do what a form of one of the steps asks for."""
    latest = GuidelineVersion.objects.of(page).first()
    if latest is None:
        raise Http404
    try:
        data = request.POST
    except RequestDataTooBig:
        return start(request, page, latest, error=_("That is more than an adaptation can hold."))
    if request.method != "POST":
        return start(request, page, latest, request.GET)
    if is_start_again(data):
        return start(request, page, latest, data)
    try:
        opened = opened_from(request, page, latest)
    except FileError as error:
        return start(request, page, latest, error=str(error))
    return answer(Work.of_form(request, page, opened, latest), data)


def is_start_again(data):
    """Return whether the language was switched before the first step."""
    return data.get("go") == "stay" and data.get("step") == START and not data.get("state")


def opened_from(request, page, latest):
    """Return the Opened that the form or the chosen file holds; a new one without either."""
    if request.POST.get("go") == "open":
        return open_adaptation(read_upload(request.FILES.get("file")), page)
    state = request.POST.get("state", "")
    if state:
        return open_adaptation(unpack(state), page)
    return open_adaptation(new_adaptation(latest, page.sections_language), page)


def answer(work, data):
    """Do what the form asks for, and return the next page or a file."""
    if work.step == START:
        begin(work, data)
    elif not apply.apply_step(work, data):
        return show.show_step(work, work.step)
    go = data.get("go", "next")
    if go == "update":
        return update.show_merge(work)
    if go == "save" or data.get("take"):
        return take.take_home(work, data)
    steps = steps_of(work.content, ())
    place = work.content.placeholder(data.get("place", "")) if go == "new" else None
    if place:
        go = step_of_place(place, work.content)
    elif go in ("next", "open", "new"):
        go = next_step(work.step, steps)
    elif go == "stay":
        go = work.step
    return show.show_step(work, go)


def begin(work, data):
    """Fill in what is known of the organisation that was named."""
    name = data.get("organisation", "").strip()[: limits.HEADING]
    if not name or data.get("go") == "open":
        return
    organisation = find_organisation(name) or KnownOrganisation(name, "")
    known = known_answers(organisation, work.content)
    work.adaptation = work.adaptation.with_answers(known)


def saved_adaptations(user, page):
    """Return what the user's organisations keep in the network of this guideline."""
    rows = own_adaptations(user).of_guideline(page)
    return rows.select_related("organisation", "changed_by")


def start(request, page, latest, data=None, error=""):
    """Show what is going to happen, with ways to begin and to go on; `data` is what is chosen."""
    data = data or {}
    content = latest.content_in(page.sections_language)
    context = {
        "page": page,
        "version": latest,
        "guideline": content,
        "steps": steps_of(content, ()),
        "organisation_names": names(),
        "place": content.placeholder(data.get("place", "")),
        "organisation": data.get("organisation", "")[: limits.HEADING],
        "saved_adaptations": saved_adaptations(request.user, page),
        "error": error,
        "language_form": "start",
        "default_action": "new",
    }
    request.address_below = show.address_of_steps
    status = 400 if error else 200
    return private(render(request, "network/adaptations/start.html", context, status=status))
