"""The view behind the link of an invitation."""

from django.contrib.auth import login
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from network.accounts.session import remember_roles
from network.membership.accepting import AccountClosedError, accept_as, accept_as_new
from network.membership.forms import AcceptForm
from network.membership.invitation_mail import localized_title
from network.membership.links import read_token
from network.membership.people import find_person
from network.signing import LinkError, LinkState

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
NOT_OPEN = {
    LinkState.ALTERED: _("The link is not whole. Copy all of it from the e-mail."),
    LinkState.EXPIRED: _("The link is too old. Ask for a new invitation."),
    LinkState.USED: _("The invitation is answered already. Sign in with your e-mail and password."),
    LinkState.WITHDRAWN: _("The invitation has been withdrawn. Ask the one who invited you."),
    LinkState.REPLACED: _("A newer link has been sent to you. Use the latest e-mail."),
}
CLOSED = _("The account with this address is closed. Write to the editors if that is wrong.")


@never_cache
@sensitive_post_parameters("password1", "password2")
@require_http_methods(["GET", "HEAD", "POST"])
def accept(request, token):
    """Let the invited person create an account, or join with an existing one."""
    try:
        invitation = read_token(token)
        account = find_person(invitation.email)
        if account:
            return join(request, token, invitation, account)
        return register(request, token, invitation)
    except LinkError as error:
        return refuse(request, NOT_OPEN[error.state])
    except AccountClosedError:
        return refuse(request, CLOSED)


def register(request, token, invitation):
    """Show the form; when it is valid, create the account and sign in."""
    form = AcceptForm(request.POST or None, email=invitation.email)
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        user = accept_as_new(token, values["first_name"], values["last_name"], values["password1"])
        login(request, user, backend=BACKEND)
        return redirect("wagtailadmin_home")
    return show(request, "accept.html", invitation, form=form)


def join(request, token, invitation, account):
    """Ask the owner of the account to sign in, then to confirm."""
    if not account.is_active:
        raise AccountClosedError
    if request.user != account:
        return show(request, "sign_in.html", invitation)
    if request.method == "POST":
        remember_roles(request, accept_as(token, request.user))
        return redirect("wagtailadmin_home")
    return show(request, "join.html", invitation)


def show(request, template, invitation, **context):
    organisation = invitation.organisation
    context |= {
        "invitation": invitation,
        "organisation": localized_title(organisation) if organisation else "",
    }
    return render(request, f"network/invitation/{template}", context)


def refuse(request, reason):
    return render(request, "network/invitation/refused.html", {"reason": reason}, status=410)
