"""The URLs of Wagtail that this site needs, named one by one.

`wagtail.urls` also contains a sign-in view that knows nothing of the second factor. Wagtail's code
reverses its name, so the name leads to the site's own sign-in page.
"""

from wagtail.documents.views import serve as documents
from wagtail.urls import serve_pattern
from wagtail.views import serve

from django.urls import path, re_path
from django.views.generic import RedirectView

from .shared_passwords import document_password, page_password

sign_in = RedirectView.as_view(pattern_name="account_login", query_string=True)

# Below documents/, without a language.
document_urlpatterns = [
    re_path(r"^(\d+)/(.*)$", documents.serve, name="wagtaildocs_serve"),
    path(
        "authenticate_with_password/<int:restriction_id>/",
        document_password,
        name="wagtaildocs_authenticate_with_password",
    ),
]

# Last of all, in each language.
page_urlpatterns = [
    path(
        "_util/authenticate_with_password/<int:page_view_restriction_id>/<int:page_id>/",
        page_password,
        name="wagtailcore_authenticate_with_password",
    ),
    path("_util/login/", sign_in, name="wagtailcore_login"),
    re_path(serve_pattern, serve, name="wagtail_serve"),
]
