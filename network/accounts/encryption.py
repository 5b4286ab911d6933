"""Encrypts what is kept of second factors, so that a copy of the database is no key to accounts."""

import base64

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from django.conf import settings

PURPOSE = b"noden second factor"


def encrypt(text):
    return box().encrypt(text.encode()).decode()


def decrypt(text):
    """Return what was encrypted, or "" when none of the site's secret keys opens it."""
    try:
        return box().decrypt(text.encode()).decode()
    except InvalidToken:
        return ""


def box():
    """Return what encrypts with SECRET_KEY, and opens with the fallbacks as well."""
    return MultiFernet([Fernet(key(secret)) for secret in secrets()])


def secrets():
    return [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]


def key(secret):
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=PURPOSE).derive(secret.encode())
    return base64.urlsafe_b64encode(derived)
