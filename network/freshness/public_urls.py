"""The URL of the link by which an owner confirms a page."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from network.freshness.views import link

urlpatterns = [path(_("confirm/<str:token>/"), link.confirm_page, name="confirm_page")]
