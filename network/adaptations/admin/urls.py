"""The addresses of an organisation's saved adaptations in the admin."""

from django.urls import path

from network.adaptations.admin import views

app_name = "network_adaptations"
urlpatterns = [
    path("<int:pk>/", views.index, name="index"),
    path("<int:pk>/<int:adaptation_pk>/", views.detail, name="detail"),
]
