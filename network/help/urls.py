"""The addresses of the help."""

from django.urls import path

from . import views

app_name = "network_help"
urlpatterns = [
    path("members/", views.members, name="members"),
    path("editors/", views.editors, name="editors"),
]
