"""The address of the link that stops e-mails about new versions."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from network.adoptions.stop_view import stop_mail

urlpatterns = [path(_("stop-mail/<str:token>/"), stop_mail, name="stop_adoption_mail")]
