"""Creates users with the rights of each role, who sign in with the form."""

import base64
import hashlib
import hmac
import struct
import time

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from wagtail.models import GroupPagePermission, Page

from django.contrib.auth.models import Group, Permission, User

PASSWORD = "en mycket lång mening att minnas"
ROLES = ("member", "editor", "administrator", "superuser")
TRUSTED = ("editor", "administrator", "superuser")
SIGN_IN = "/konto/logga-in/"
SECOND_STEP = "/konto/logga-in/kod/"
ADMIN = "/hantera/"


def person(role="member", name=None, **fields):
    """Return a new user with the rights of `role` and the password PASSWORD."""
    name = name or f"{role}-{User.objects.count()}"
    fields.setdefault("email", f"{name}@noden.example")
    user = User.objects.create_user(name, password=PASSWORD, **fields)
    if role == "superuser":
        User.objects.filter(pk=user.pk).update(is_superuser=True)
        user.refresh_from_db()
    else:
        user.groups.add(group_of(role))
    return user


def group_of(role):
    """Return a group with the rights of `role`."""
    group, is_new = Group.objects.get_or_create(name=f"{role}s")
    if is_new:
        group.permissions.add(permission("wagtailadmin", "access_admin"))
        page_right = "publish_page" if role == "editor" else "add_page"
        GroupPagePermission.objects.create(
            group=group,
            page=Page.get_first_root_node(),
            permission=permission("wagtailcore", page_right),
        )
        if role == "administrator":
            group.permissions.add(permission("auth", "change_user"))
    return group


def permission(app_label, codename):
    return Permission.objects.get(content_type__app_label=app_label, codename=codename)


def with_app(user):
    """Connect an authenticator app to `user` and return its secret key, in base 32."""
    secret = generate_totp_secret()
    TOTP.activate(user, secret)
    return secret


def code(secret, at=None):
    """Return the TOTP code for `secret`, computed by RFC 6238 independently of allauth."""
    counter = int((time.time() if at is None else at) // 30)
    digest = hmac.new(base64.b32decode(secret), struct.pack(">Q", counter), hashlib.sha1).digest()
    start = digest[-1] & 0xF
    number = struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"


def sign_in(client, user, password=PASSWORD, **extra):
    """Post the form of signing in and return the response, not followed."""
    return client.post(SIGN_IN, {"login": user.username, "password": password}, **extra)


def sign_in_fully(client, user, secret):
    """Sign in with password and app; return the response to the code."""
    sign_in(client, user)
    return client.post(SECOND_STEP, {"code": code(secret)})


def is_inside(client):
    """Return whether `client` can open the admin's home page."""
    return client.get(ADMIN).status_code == 200


def types_of(user):
    return set(Authenticator.objects.filter(user=user).values_list("type", flat=True))
