"""Admin URLs of organisations and their members."""

from django.urls import path

from network.membership.views import leaving, members, organisations, staff

app_name = "network_members"
urlpatterns = [
    path("", organisations.index, name="index"),
    path("new/", organisations.add, name="add"),
    path("staff/", staff.staff, name="staff"),
    path("staff/<int:invitation_pk>/", staff.change_invitation, name="staff_invitation"),
    path("<int:pk>/", members.members, name="members"),
    path(
        "<int:pk>/invitations/<int:invitation_pk>/",
        members.change_invitation,
        name="invitation",
    ),
    path("<int:pk>/members/<int:user_pk>/", members.change_member, name="member"),
    path("<int:pk>/end/", leaving.end, name="end"),
    path("<int:pk>/hand-over/", leaving.transfer, name="hand_over"),
]
