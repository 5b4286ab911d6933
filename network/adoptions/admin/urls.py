"""The addresses of the members' registrations in the admin."""

from django.urls import path

from network.adoptions.admin.views import own_adoptions

app_name = "network_adoptions"
urlpatterns = [
    path("<int:pk>/", own_adoptions, name="own"),
    path("<int:pk>/<int:adoption_pk>/", own_adoptions, name="change"),
]
