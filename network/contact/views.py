"""The contact form about a page, and the page that confirms that a question was sent.

Neither sets a cookie. What a visitor writes is e-mailed at once and not stored.
"""

from wagtail.models import Page, Site

from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from home.steps.contact_address import is_page_token
from home.visibility import readable
from network.visitor_forms.origin import is_same_origin

from .forms import ContactForm
from .mail import send_question
from .recipients import recipient_of
from .throttling import is_throttled

SENT = 302


@never_cache
@csrf_exempt  # It sets no cookie; a signed time and the Origin header protect it instead.
@require_http_methods(["GET", "HEAD", "POST"])
def contact(request, page_id, token):
    """Show the form; when it is filled in, send the question."""
    page = get_page_or_404(page_id, token)
    recipient = recipient_of(page, Site.find_for_request(request))
    form = ContactForm(request.POST or None)
    status = send(request, form, page, recipient) if request.method == "POST" else 200
    if status == SENT:
        return redirect("contact_sent", page_id, token)
    context = {"form": form, "subject": page, "recipient": recipient}
    return render(request, "network/contact/form.html", context, status=status)


def send(request, form, page, recipient):
    """Send the question and return SENT, or add an error to the form and return its status."""
    if not is_same_origin(request):
        form.add_error(None, _("The form was sent from another site. Send it from this page."))
        return 403
    if not form.is_valid():
        return 200
    if is_throttled(request, recipient):
        form.add_error(None, _("Many questions have come in. Wait an hour and send yours again."))
        return 429
    if not recipient.addresses or not send_question(form.cleaned_data, page, recipient):
        form.add_error(
            None,
            _(
                "The question could not be sent, because our e-mail does not work right now. What "
                "you wrote is still here: try again in a while."
            ),
        )
        return 503
    return SENT


def get_page_or_404(page_id, token):
    """Return the public page with this id. Raises Http404, also if `token` is not its own."""
    is_valid = is_page_token(token, page_id)
    page = readable(Page.objects.filter(pk=page_id)).first() if is_valid else None
    if page is None:
        raise Http404
    return page.specific


@never_cache
@require_safe
def sent(request, page_id, token):
    """Confirm that the question was sent, and lead back to the page."""
    page = get_page_or_404(page_id, token)
    recipient = recipient_of(page, Site.find_for_request(request))
    context = {"subject": page, "recipient": recipient}
    return render(request, "network/contact/sent.html", context)
