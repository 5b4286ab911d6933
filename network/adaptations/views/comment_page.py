"""The page for comments: the text as it is saved, read-only, with a form; no account is needed."""

from functools import partial

from django.core.exceptions import RequestDataTooBig
from django.db import transaction
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from network.accounts.address import client_network
from network.adaptations.forms.comments import CommentsForm, has_room
from network.adaptations.saved import comment_mail
from network.adaptations.saved.comment_links import read_token
from network.adaptations.saved.opening import document_of
from network.models import Throttle
from network.signing import LinkError, LinkState
from network.visitor_forms.origin import is_same_origin

HOUR = 3600  # seconds
SCOPE = "adaptation comments"
MAX_FROM_NETWORK, MAX_ON_ADAPTATION = 20, 200  # forms sent in an hour
NOT_OPEN = {
    LinkState.ALTERED: gettext_lazy("The link is not whole. Copy all of it."),
    LinkState.EXPIRED: gettext_lazy("The time for comments is over. Ask whoever sent it."),
    LinkState.WITHDRAWN: gettext_lazy("The link does not work any more. Ask whoever sent it."),
    LinkState.USED: gettext_lazy("The text is decided. Comments are no longer taken."),
}


@never_cache
@csrf_exempt  # It sets no cookie; a signed time and the Origin header protect it instead.
@require_http_methods(["GET", "HEAD", "POST"])
def comments(request, token):
    """Show the text with the form; save the comments that are sent."""
    try:
        saved = read_token(token)
    except LinkError as error:
        return refused(request, error)
    document = document_of(saved, saved.guideline)
    try:
        data = request.POST
    except RequestDataTooBig:
        form = CommentsForm(document=document)
        return show(request, saved, form, 413, _("That is more than can be sent at a time."))
    if request.method != "POST" or data.get("go") == "stay":
        return show(request, saved, CommentsForm(initial=data.dict(), document=document))
    form = CommentsForm(data, document=document)
    if not form.is_valid():
        return show(request, saved, form, 400)
    problem, status = find_problem(request, saved)
    if problem:
        return show(request, saved, form, status, problem)
    form.save(saved)
    transaction.on_commit(partial(comment_mail.notify, saved))
    return redirect("adaptation_comment_thanks", token=token)


def find_problem(request, saved):
    """Return (message, status) if valid comments cannot be accepted, or ("", 200)."""
    if not is_same_origin(request):
        return _("The form was sent from another site. Send it from this page."), 403
    if not has_room(saved):
        return _("There are so many comments that no more are taken."), 429
    limits = [(client_network(request), MAX_FROM_NETWORK), (saved.pk, MAX_ON_ADAPTATION)]
    if not all(Throttle.take(SCOPE, subject, limit, HOUR) for subject, limit in limits):
        text = _("Many comments have come from your network. Wait an hour and send them again.")
        return text, 429
    return "", 200


def show(request, saved, form, status=200, problem=""):
    if problem:
        form.add_error(None, problem) if form.is_bound else None
    context = {
        "saved": saved,
        "form": form,
        "document": form.document,
        "problem": problem,
        "language_form": "comments",
    }
    return render(request, "network/adaptations/saved/comments.html", context, status=status)


def refused(request, error):
    context = {"reason": NOT_OPEN[error.state]}
    return render(request, "network/adaptations/saved/refused.html", context, status=410)


@never_cache
@require_safe
def thanks(request, token):
    """Confirm that the comments were sent, with a link back to the text."""
    try:
        saved = read_token(token)
    except LinkError as error:
        return refused(request, error)
    context = {"saved": saved, "token": token}
    return render(request, "network/adaptations/saved/thanks.html", context)
