"""The URLs below a guideline, translated."""

from django.urls import path, re_path
from django.utils.translation import gettext_lazy as _

from network.adaptations.saved.mail_links import read_token
from network.adaptations.views import (
    adapt,
    adopted,
    blank_pdf,
    comments,
    save_in_network,
    saved_step,
    thanks,
    update,
)
from network.guidelines import views
from network.stop_mail import stop_mail_view

VERSION = r"^(?P<path>[\w/-]+)/(?P<number>\d{1,4}\.\d{1,4})/$"
VERSION_PDF = r"^(?P<path>[\w/-]+)/(?P<number>\d{1,4}\.\d{1,4})/print\.pdf$"
stop_comment_mail = stop_mail_view(read_token, "network/adaptations/saved/stop_mail.html")

urlpatterns = [
    re_path(VERSION, views.version, name="guideline_version"),
    re_path(VERSION_PDF, blank_pdf, name="guideline_pdf"),
    path(_("comments/<str:token>/"), comments, name="adaptation_comments"),
    path(_("comments/<str:token>/thanks/"), thanks, name="adaptation_comment_thanks"),
    path(_("stop-mail/comments/<str:token>/"), stop_comment_mail, name="stop_comment_mail"),
    path(_("<path:path>/adapt/save/"), save_in_network, name="guideline_save"),
    path(_("<path:path>/adapt/saved/<int:pk>/<slug:step>/"), saved_step, name="guideline_saved"),
    path(_("<path:path>/adopted/<slug:organisation>/"), adopted, name="guideline_adopted"),
    path(_("<path:path>/adapt/"), adapt, name="guideline_adapt"),
    path(_("<path:path>/update/"), update, name="guideline_update"),
    path(_("<path:path>/compare/"), views.compare, name="guideline_compare"),
    path(_("<path:path>/versions.atom"), views.version_feed, name="guideline_feed"),
]
