"""Keeps the work of a member in the network, and opens it again in the form."""

from urllib.parse import urlencode

from django.core.exceptions import RequestDataTooBig
from django.http import Http404
from django.middleware.csrf import CsrfViewMiddleware
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from home.reverse_below import reverse_below
from network.adaptations.file_format import FileError
from network.adaptations.saved.opening import open_saved
from network.adaptations.saved.saving import (
    ConflictError,
    SavingError,
    own_adaptations,
    save_again,
    save_new,
)
from network.adaptations.steps import EDIT, SECTIONS, START, steps_of
from network.guidelines.find import guideline_page
from network.membership.people import accesses_of
from network.models import GuidelineVersion

from . import apply, show
from .adapt import opened_from, start
from .work import Work

NEW = "new-draft"


@csrf_exempt  # The token is checked below, where a fault does not lose what was written.
@require_http_methods(["GET", "HEAD", "POST"])
@guideline_page
def save_in_network(request, page):
    """Save what the form brings; show the step again, with its work, where that cannot be done."""
    latest = GuidelineVersion.objects.of(page).first()
    if latest is None:
        raise Http404
    if request.method != "POST":
        return redirect(reverse_below(page, "guideline_adapt", request))
    try:
        opened = opened_from(request, page, latest)
    except RequestDataTooBig:
        error = _("That is more than an adaptation can hold.")
        return start(request, page, latest, error=error)
    except FileError as error:
        return start(request, page, latest, error=str(error))
    work = Work.of_form(request, page, opened, latest)
    if not is_taken(work, request.POST):
        return show.show_step(work, work.step)
    try:
        saved = save(work, request.POST)
    except SavingError as error:
        work.saving_error, work.is_conflict = str(error), isinstance(error, ConflictError)
        return show.show_step(work, work.step)
    step = work.step if work.step != START else steps_of(work.content, ())[0].key
    return redirect(reverse_below(page, "guideline_saved", request, pk=saved.pk, step=step))


def is_taken(work, data):
    """Take what the fields of the step say; return whether they are without errors."""
    if work.step == EDIT:
        # Saving a text of one's own leads back to the sections, which is no error.
        apply.apply_step(work, data)
        return work.step != EDIT
    return work.step == START or apply.apply_step(work, data)


def save(work, data):
    """Return the SavedAdaptation with the work; raise SavingError."""
    user = work.request.user
    accesses = list(accesses_of(user)) if user.is_authenticated else []
    if not accesses:
        text = _("You are signed out. Sign in in another window, come back here and save again.")
        raise SavingError(text)
    if not has_token(work.request):
        raise SavingError(_("The form was open for long. Your work is still here: save it again."))
    saved = own_adaptations(user).of_guideline(work.page).filter(pk=work.saved).first()
    version = work.opened.version
    if saved and data.get("go") != NEW:
        save_again(saved, work.revision, work.adaptation, version, user)
        return saved
    access = next((one for one in accesses if str(one.pk) == data.get("access")), accesses[0])
    return save_new(work.adaptation, version, access, user)


class TokenCheck(CsrfViewMiddleware):
    """Says what is wrong with the token of a form instead of answering with an error page."""

    def _reject(self, request, reason):
        return reason


def has_token(request):
    """Return whether the request comes from a form of this site, as Django judges it."""
    check = TokenCheck(lambda _request: None)
    check.process_request(request)
    return check.process_view(request, None, (), {}) is None


@require_safe
@guideline_page
def open_own(request, page, pk, step):
    """Show a step of an adaptation that the member's organisation keeps in the network."""
    latest = GuidelineVersion.objects.of(page).first()
    if not request.user.is_authenticated:
        return redirect(f"{reverse('account_login')}?{urlencode({'next': request.path})}")
    saved = own_adaptations(request.user).of_guideline(page).filter(pk=pk).first()
    if saved is None or latest is None:
        raise Http404
    opened = open_saved(saved, page)
    work = Work(
        request,
        page,
        opened,
        latest,
        step,
        saved=saved.pk,
        revision=saved.revision,
        key=f"saved-{saved.pk}-{saved.revision}",
    )
    return show.show_step(work, SECTIONS if step == EDIT else step)
