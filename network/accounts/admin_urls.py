"""URLs that take precedence over Wagtail's in the admin.

Wagtail's own sign-in knows nothing of the second factor, and its account page decodes uploads.
"""

from allauth.account import views as account
from wagtail.admin.auth import require_admin_access

from django.urls import path
from django.views.generic import RedirectView

from network.accounts.portrait import NodeAccountView

sign_in = RedirectView.as_view(pattern_name="account_login", query_string=True)
new_password = RedirectView.as_view(pattern_name="account_reset_password")

urlpatterns = [
    path("account/", require_admin_access(NodeAccountView.as_view()), name="own_account"),
    path("login/", sign_in, name="admin_sign_in"),
    # Not a redirect, because Wagtail's menu posts a form to it.
    path("logout/", account.logout, name="admin_sign_out"),
    path("password_reset/", new_password, name="admin_new_password"),
    path("password_reset/done/", new_password, name="admin_new_password_sent"),
    path("password_reset/complete/", sign_in, name="admin_new_password_set"),
]
