"""The addresses of the review in the admin."""

from django.urls import path

from .taking_back import take_back

app_name = "network_review"
urlpatterns = [path("<int:page_id>/take-back/", take_back, name="take_back")]
