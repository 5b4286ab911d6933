"""The addresses of the contact form, translated."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from network.contact import views

urlpatterns = [
    path(_("contact/<int:page_id>-<slug:token>/"), views.contact, name="contact"),
    path(_("contact/<int:page_id>-<slug:token>/sent/"), views.sent, name="contact_sent"),
]
