"""The URL of invitation links."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from network.membership.views import acceptance

urlpatterns = [path(_("invitation/<str:token>/"), acceptance.accept, name="invitation")]
