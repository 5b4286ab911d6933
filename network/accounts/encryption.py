"""Encrypts the stored secrets of second factors with a key derived from SECRET_KEY.

A copy of the database alone is then not enough to sign in.
"""

import base64

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from django.conf import settings

PURPOSE = b"noden second factor"


def encrypt(text):
    return cipher().encrypt(text.encode()).decode()


def decrypt(text):
    """Return the decrypted text, or "" if none of the site's secret keys fits."""
    try:
        return cipher().decrypt(text.encode()).decode()
    except InvalidToken:
        return ""


def cipher():
    """Return a MultiFernet: encrypts with SECRET_KEY, decrypts with the fallbacks as well."""
    return MultiFernet([Fernet(key(secret)) for secret in secrets()])


def secrets():
    return [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]


def key(secret):
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=PURPOSE).derive(secret.encode())
    return base64.urlsafe_b64encode(derived)
