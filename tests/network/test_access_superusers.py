"""Nobody makes or takes over a superuser but a superuser."""

import pytest

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse

from network.access.roles import ADMINISTRATORS
from tests.factories import people
from tests.shared import shared_fixture

pytestmark = pytest.mark.django_db
shared_access = shared_fixture(people.access)
User = get_user_model()


def superuser():
    person = people.user("Sara")
    User.objects.filter(pk=person.pk).update(is_superuser=True)
    return User.objects.get(pk=person.pk)


WHO = {
    "member": people.member,
    "organisation administrator": people.organisation_administrator,
    "editor": lambda access: people.editor(),
    "administrator": lambda access: people.administrator(),
    "superuser": lambda access: superuser(),
}
NEW_PASSWORD = "taken over by somebody else"


def form(user, **changes):
    return {
        "username": user.username, "email": user.email, "first_name": user.first_name,
        "last_name": user.last_name, "is_active": "on",
        "groups": list(user.groups.values_list("pk", flat=True)) if user.pk else [], **changes,
    }  # fmt: skip


def users(action, *args):
    return reverse(f"wagtailusers_users:{action}", args=args)


def bulk(client, action, pk, **data):
    address = reverse("wagtail_bulk_action", args=["auth", "user", action])
    return client.post(f"{address}?id={pk}", data)


def tick_own_box(client, actor, _victim):
    client.post(users("edit", actor.pk), form(actor, is_superuser="on"))


def make_another(client, _actor, _victim):
    new = form(User(username="ny", email="ny@people.example", first_name="Ny", last_name="Ny"),
               is_superuser="on", password1=NEW_PASSWORD, password2=NEW_PASSWORD)  # fmt: skip
    client.post(users("add"), new)


def raise_colleague(client, _actor, _victim):
    colleague = people.user("Kollega")
    client.post(users("edit", colleague.pk), form(colleague, is_superuser="on"))


def change_address(client, _actor, victim):
    client.post(users("edit", victim.pk), form(victim, email="mine@people.example"))


def change_password(client, _actor, victim):
    passwords = {"password1": NEW_PASSWORD, "password2": NEW_PASSWORD}
    client.post(users("edit", victim.pk), form(victim, is_superuser="on", **passwords))


def delete(client, _actor, victim):
    client.post(users("delete", victim.pk))


def delete_in_bulk(client, _actor, victim):
    bulk(client, "delete", victim.pk)


def switch_off_in_bulk(client, _actor, victim):
    bulk(client, "set_active_state", victim.pk, mark_as_active="False")


def change_role_in_bulk(client, _actor, victim):
    role = Group.objects.get(name=ADMINISTRATORS)
    bulk(client, "assign_role", victim.pk, role=role.pk)


ATTEMPTS = [
    raise_colleague, make_another, change_address, change_password, delete,
    delete_in_bulk, switch_off_in_bulk, change_role_in_bulk,
]  # fmt: skip


def state(victim):
    """Return what an attempt would change: who the superusers are, and the account of one."""
    account = User.objects.filter(pk=victim.pk).values("email", "password", "is_active", "groups")
    return set(User.objects.filter(is_superuser=True).values_list("pk", flat=True)), list(account)


@pytest.mark.parametrize("attempt", ATTEMPTS)
@pytest.mark.parametrize("who", WHO)
def test_only_a_superuser_makes_or_changes_a_superuser(access, client, who, attempt):
    actor, victim = WHO[who](access), superuser()
    client.force_login(actor)
    before = state(victim)
    attempt(client, actor, victim)
    assert (state(victim) != before) == (who == "superuser")


@pytest.mark.parametrize("who", WHO)
def test_nobody_becomes_a_superuser_by_their_own_form(access, client, who):
    actor = WHO[who](access)
    before = actor.is_superuser
    client.force_login(actor)
    tick_own_box(client, actor, None)
    actor.refresh_from_db()
    assert actor.is_superuser == before


def test_an_administrator_still_changes_ordinary_accounts(client):
    client.force_login(people.administrator())
    colleague = people.user("Kollega")
    assert client.get(users("edit", colleague.pk)).status_code == 200
    assert client.get(users("add")).status_code == 200
    client.post(users("edit", colleague.pk), form(colleague, email="ny@people.example"))
    colleague.refresh_from_db()
    assert colleague.email == "ny@people.example"
