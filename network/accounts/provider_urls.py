"""URLs of the sign-in provider, without a language: one redirect URI is registered with it."""

from django.urls import path

from . import openid_views

urlpatterns = [
    path("<slug:provider_id>/", openid_views.login, name="openid_connect_login"),
    path("<slug:provider_id>/svar/", openid_views.callback, name="openid_connect_callback"),
]
