"""Setting up a second factor with the forms: what follows, and who is told."""

import pytest

from django.core import mail

from tests.network.people import code, is_inside, person, sign_in, types_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("guarded")]


@pytest.fixture(autouse=True)
def commit_middleware(settings):
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, "tests.network.commit_middleware.CommitMiddleware"]


def connect_app(client):
    """Connect an app with the form, as a person who is signed in does; return the response."""
    page = client.get("/konto/sakerhet/app/")
    return client.post("/konto/sakerhet/app/", {"code": code(page.context["form"].secret)})


def test_setting_up_an_app_opens_the_admin_and_gives_recovery_codes(client):
    user = person("editor")
    sign_in(client, user)
    before = client.session.session_key
    response = connect_app(client)
    assert response["Location"] == "/konto/sakerhet/koder/"
    assert types_of(user) == {"totp", "recovery_codes"}
    assert client.get(response["Location"]).status_code == 200
    assert is_inside(client)
    assert client.session.session_key != before


def test_the_owner_is_told_by_mail_of_a_new_second_factor(client):
    user = person("member")
    sign_in(client, user)
    connect_app(client)
    (message,) = mail.outbox
    assert message.to == [user.email]
    assert "/konto/losenord/nytt/" in message.body
    assert "127.0.0.1" not in message.body
