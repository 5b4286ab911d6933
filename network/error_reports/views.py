"""The form for visitors and the page that thanks them; neither sets a cookie."""

from urllib.parse import urlencode

from django.conf import settings
from django.db import transaction
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from network.visitor_forms.origin import is_same_origin

from .forms import ErrorReportForm
from .mail import notify
from .throttling import is_throttled


@never_cache
@csrf_exempt  # It sets no cookie; a signed time and the Origin header protect it instead.
@require_http_methods(["GET", "HEAD", "POST"])
def report_error(request):
    """Show the form; when it is filled in, save the report."""
    form = ErrorReportForm(request.POST or None, request=request)
    if request.method != "POST":
        return show(request, form)
    if not is_same_origin(request):
        form.add_error(None, _("The form was sent from another site. Send it from this page."))
        return show(request, form, 403)
    if not form.is_valid():
        return show(request, form)
    if is_throttled(request):
        text = _("Many reports have come from your network. Wait an hour and send it again.")
        form.add_error(None, text)
        return show(request, form, 429)
    save_and_notify(form)
    return redirect(thanks_address(form.cleaned_data["page"]))


def save_and_notify(form):
    """Save the report, and notify people about it after the commit."""
    if form.save():
        transaction.on_commit(notify)


def thanks_address(reported):
    address = reverse("error_report_thanks")
    return f"{address}?{urlencode({'page': reported.path})}" if reported else address


def show(request, form, status=200):
    months = settings.ERROR_REPORT_MONTHS
    context = {"form": form, "reported": form.reported, "months": 2 * months}
    return render(request, "network/error_report/form.html", context, status=status)


@never_cache
@require_safe
def thanks(request):
    """Thank the visitor, with a link back to the page."""
    reported = ErrorReportForm(request=request).reported
    return render(request, "network/error_report/thanks.html", {"reported": reported})
