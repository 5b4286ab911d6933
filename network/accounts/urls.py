"""The addresses of accounts: only what the site uses of allauth, so that nothing else is open."""

from allauth.account import views as account
from allauth.mfa.base import views as second_factor
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as authenticator_app
from allauth.mfa.webauthn import views as passkey
from allauth.socialaccount import views as provider

from django.urls import path, re_path
from django.utils.translation import gettext_lazy as _
from django.views.generic import RedirectView

from .views import RemovePasskeyView, form_token, signed_in

# Below account/; each language has its own words.
urlpatterns = [
    path("", RedirectView.as_view(pattern_name="mfa_index"), name="account"),
    path(_("sign-in/"), account.login, name="account_login"),
    path(_("sign-in/code/"), second_factor.authenticate, name="mfa_authenticate"),
    path(_("sign-in/passkey/"), passkey.login_webauthn, name="mfa_login_webauthn"),
    path(_("sign-in/cancelled/"), provider.login_cancelled, name="socialaccount_login_cancelled"),
    path(_("signed-in/"), signed_in, name="account_signed_in"),
    path(_("signed-in/form/"), form_token, name="account_form_token"),
    path(_("sign-out/"), account.logout, name="account_logout"),
    path(_("closed/"), account.account_inactive, name="account_inactive"),
    path(_("confirm/"), account.reauthenticate, name="account_reauthenticate"),
    path(_("confirm/code/"), second_factor.reauthenticate, name="mfa_reauthenticate"),
    path(
        _("confirm/passkey/"), passkey.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"
    ),
    path(_("password/"), account.password_change, name="account_change_password"),
    path(_("password/choose/"), account.password_set, name="account_set_password"),
    path(_("password/new/"), account.password_reset, name="account_reset_password"),
    path(_("password/new/sent/"), account.password_reset_done, name="account_reset_password_done"),
    path(
        _("password/new/done/"),
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    re_path(
        _(r"^password/new/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)/$"),
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(_("security/"), second_factor.index, name="mfa_index"),
    path(_("security/app/"), authenticator_app.activate_totp, name="mfa_activate_totp"),
    path(_("security/app/remove/"), authenticator_app.deactivate_totp, name="mfa_deactivate_totp"),
    path(_("security/passkeys/"), passkey.list_webauthn, name="mfa_list_webauthn"),
    path(_("security/passkeys/new/"), passkey.add_webauthn, name="mfa_add_webauthn"),
    path(_("security/passkeys/<int:pk>/"), passkey.edit_webauthn, name="mfa_edit_webauthn"),
    path(
        _("security/passkeys/<int:pk>/remove/"),
        RemovePasskeyView.as_view(),
        name="mfa_remove_webauthn",
    ),
    path(_("security/codes/"), recovery_codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        _("security/codes/new/"),
        recovery_codes.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
    path(
        _("security/codes/download/"),
        recovery_codes.download_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
]
