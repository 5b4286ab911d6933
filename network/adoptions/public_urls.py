"""The address of the link that stops e-mails about new versions."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from network.adoptions.stop_links import read_token
from network.stop_mail import stop_mail_view

stop_mail = stop_mail_view(read_token, "network/adoptions/stop.html")
urlpatterns = [path(_("stop-mail/<str:token>/"), stop_mail, name="stop_adoption_mail")]
