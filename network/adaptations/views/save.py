"""Saves a member's adaptation in the network, and opens it again in the wizard."""

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

from . import handlers, rendering
from .adapt import open_posted, render_start
from .wizard import Wizard

NEW = "new-draft"


@csrf_exempt  # `save` checks the token, so that a failure does not lose what was written.
@require_http_methods(["GET", "HEAD", "POST"])
@guideline_page
def save_in_network(request, page):
    """Save the adaptation in the form; if that fails, show the step again with a message."""
    latest = GuidelineVersion.objects.of(page).first()
    if latest is None:
        raise Http404
    if request.method != "POST":
        return redirect(reverse_below(page, "guideline_adapt", request))
    try:
        opened = open_posted(request, page, latest)
    except RequestDataTooBig:
        error = _("That is more than an adaptation can hold.")
        return render_start(request, page, latest, error=error)
    except FileError as error:
        return render_start(request, page, latest, error=str(error))
    wizard = Wizard.from_form(request, page, opened, latest)
    if not handle_fields(wizard, request.POST):
        return rendering.render_step(wizard, wizard.step)
    try:
        saved = save(wizard, request.POST)
    except SavingError as error:
        wizard.saving_error, wizard.is_conflict = str(error), isinstance(error, ConflictError)
        return rendering.render_step(wizard, wizard.step)
    step = wizard.step if wizard.step != START else steps_of(wizard.content, ())[0].key
    return redirect(reverse_below(page, "guideline_saved", request, pk=saved.pk, step=step))


def handle_fields(wizard, data):
    """Handle the form of the step; return whether it is without errors."""
    if wizard.step == EDIT:
        # Saving a text of one's own leads back to the sections, which is no error.
        handlers.handle_step(wizard, data)
        return wizard.step != EDIT
    return wizard.step == START or handlers.handle_step(wizard, data)


def save(wizard, data):
    """Save the adaptation and return the SavedAdaptation; raise SavingError."""
    user = wizard.request.user
    accesses = list(accesses_of(user)) if user.is_authenticated else []
    if not accesses:
        text = _("You are signed out. Sign in in another window, come back here and save again.")
        raise SavingError(text)
    if not has_valid_csrf_token(wizard.request):
        raise SavingError(_("The form was open for long. Your work is still here: save it again."))
    saved = own_adaptations(user).of_guideline(wizard.page).filter(pk=wizard.saved).first()
    version = wizard.opened.version
    if saved and data.get("go") != NEW:
        save_again(saved, wizard.revision, wizard.adaptation, version, user)
        return saved
    access = next((one for one in accesses if str(one.pk) == data.get("access")), accesses[0])
    return save_new(wizard.adaptation, version, access, user)


class CsrfCheck(CsrfViewMiddleware):
    """Returns the reason for a rejection instead of an error response."""

    def _reject(self, request, reason):
        return reason


def has_valid_csrf_token(request):
    """Return whether the request passes Django's CSRF check."""
    check = CsrfCheck(lambda _request: None)
    check.process_request(request)
    return check.process_view(request, None, (), {}) is None


@require_safe
@guideline_page
def saved_step(request, page, pk, step):
    """Show a step of an adaptation that the member's organisation has saved."""
    latest = GuidelineVersion.objects.of(page).first()
    if not request.user.is_authenticated:
        return redirect(f"{reverse('account_login')}?{urlencode({'next': request.path})}")
    saved = own_adaptations(request.user).of_guideline(page).filter(pk=pk).first()
    if saved is None or latest is None:
        raise Http404
    opened = open_saved(saved, page)
    wizard = Wizard(
        request,
        page,
        opened,
        latest,
        step,
        saved=saved.pk,
        revision=saved.revision,
        key=f"saved-{saved.pk}-{saved.revision}",
    )
    return rendering.render_step(wizard, SECTIONS if step == EDIT else step)
