"""The addresses of accounts: only what the site uses of allauth, so that nothing else is open."""

from allauth.account import views as account
from allauth.mfa.base import views as second_factor
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as authenticator_app
from allauth.mfa.webauthn import views as passkey
from allauth.socialaccount import views as provider

from django.urls import path, re_path
from django.views.generic import RedirectView

from .views import RemovePasskeyView, form_token, signed_in

# Below konto/, in each language.
urlpatterns = [
    path("", RedirectView.as_view(pattern_name="mfa_index"), name="account"),
    path("logga-in/", account.login, name="account_login"),
    path("logga-in/kod/", second_factor.authenticate, name="mfa_authenticate"),
    path("logga-in/nyckel/", passkey.login_webauthn, name="mfa_login_webauthn"),
    path("logga-in/avbruten/", provider.login_cancelled, name="socialaccount_login_cancelled"),
    path("inloggad/", signed_in, name="account_signed_in"),
    path("inloggad/formular/", form_token, name="account_form_token"),
    path("logga-ut/", account.logout, name="account_logout"),
    path("avslutat/", account.account_inactive, name="account_inactive"),
    path("bekrafta/", account.reauthenticate, name="account_reauthenticate"),
    path("bekrafta/kod/", second_factor.reauthenticate, name="mfa_reauthenticate"),
    path("bekrafta/nyckel/", passkey.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("losenord/", account.password_change, name="account_change_password"),
    path("losenord/valj/", account.password_set, name="account_set_password"),
    path("losenord/nytt/", account.password_reset, name="account_reset_password"),
    path("losenord/nytt/skickat/", account.password_reset_done, name="account_reset_password_done"),
    path(
        "losenord/nytt/klart/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    re_path(
        r"^losenord/nytt/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("sakerhet/", second_factor.index, name="mfa_index"),
    path("sakerhet/app/", authenticator_app.activate_totp, name="mfa_activate_totp"),
    path("sakerhet/app/ta-bort/", authenticator_app.deactivate_totp, name="mfa_deactivate_totp"),
    path("sakerhet/nycklar/", passkey.list_webauthn, name="mfa_list_webauthn"),
    path("sakerhet/nycklar/ny/", passkey.add_webauthn, name="mfa_add_webauthn"),
    path("sakerhet/nycklar/<int:pk>/", passkey.edit_webauthn, name="mfa_edit_webauthn"),
    path(
        "sakerhet/nycklar/<int:pk>/ta-bort/",
        RemovePasskeyView.as_view(),
        name="mfa_remove_webauthn",
    ),
    path("sakerhet/koder/", recovery_codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "sakerhet/koder/nya/",
        recovery_codes.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
    path(
        "sakerhet/koder/ladda-ner/",
        recovery_codes.download_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
]
