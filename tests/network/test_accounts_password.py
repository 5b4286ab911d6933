"""A new password: by a link that works once, without telling who has an account, and no way in."""

import re

import pytest

from django.core import mail

from tests.network.people import PASSWORD, SECOND_STEP, is_inside, person, sign_in, with_app

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("guarded")]

ASK = "/konto/losenord/nytt/"
NEW = "en annan lång mening att minnas"


def ask(client, email):
    response = client.post(ASK, {"email": email})
    return response["Location"]


def link_in(message):
    """Return the path of the link in an e-mail."""
    return re.search(r"http://testserver(/\S+)", message.body).group(1)


def choose(client, link, password=NEW):
    """Open the link of an e-mail and post a password; return the response, not followed."""
    form = client.get(link)
    address = form["Location"] if form.status_code == 302 else link
    return client.post(address, {"password1": password, "password2": password})


def test_the_link_changes_the_password_and_does_not_sign_in(client):
    user = person("editor")
    with_app(user)
    ask(client, user.email)
    response = choose(client, link_in(mail.outbox[0]))
    assert response["Location"] == "/konto/losenord/nytt/klart/"
    assert not is_inside(client)
    assert sign_in(client, user, NEW)["Location"] == SECOND_STEP


def test_the_link_works_once(client):
    user = person()
    ask(client, user.email)
    link = link_in(mail.outbox[0])
    choose(client, link)
    client.session.flush()
    choose(client, link, "a third long sentence")
    user.refresh_from_db()
    assert user.check_password(NEW)


def test_an_altered_link_changes_nothing(client):
    user = person()
    ask(client, user.email)
    response = client.get(link_in(mail.outbox[0])[:-3] + "xx/")
    assert response.status_code == 200
    assert response.context["token_fail"]


def test_an_old_link_changes_nothing(client, settings):
    user = person()
    ask(client, user.email)
    settings.PASSWORD_RESET_TIMEOUT = -1
    assert client.get(link_in(mail.outbox[0])).context["token_fail"]


def test_a_password_that_is_too_short_is_refused(client):
    user = person()
    ask(client, user.email)
    assert choose(client, link_in(mail.outbox[0]), "short").status_code == 200
    user.refresh_from_db()
    assert user.check_password(PASSWORD)


def test_nobody_learns_who_has_an_account(client):
    known, unknown = ask(client, person().email), ask(client, "nobody@noden.example")
    assert known == unknown
    assert len(mail.outbox) == 1


def test_a_closed_account_gets_no_link(client):
    ask(client, person(is_active=False).email)
    assert mail.outbox == []


def test_the_link_leads_to_the_site_whatever_host_was_asked(client, settings):
    settings.ALLOWED_HOSTS = ["evil.example"]
    user = person()
    client.post(ASK, {"email": user.email}, headers={"host": "evil.example"})
    assert "evil.example" not in mail.outbox[0].body


def test_wagtails_page_for_a_new_password_does_not_sign_in(client):
    from django.contrib.auth.tokens import default_token_generator
    from django.utils.encoding import force_bytes
    from django.utils.http import urlsafe_base64_encode

    user = person("editor")
    uid = urlsafe_base64_encode(force_bytes(user.pk))
    link = f"/hantera/password_reset/confirm/{uid}/{default_token_generator.make_token(user)}/"
    form = client.get(link)["Location"]
    response = client.post(form, {"new_password1": NEW, "new_password2": NEW})
    assert client.get(response["Location"])["Location"] == "/konto/logga-in/"
    assert "_auth_user_id" not in client.session
