"""The address of the contact form about a page.

It contains a keyed hash of the page id, so that the form can only be opened from a page that links
to it.
"""

from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac

TOKEN_LENGTH = 16


def page_token(page_id):
    """Return the keyed hash (HMAC) of a page id, in hexadecimal digits."""
    digest = salted_hmac("home.steps.contact_address", str(page_id), algorithm="sha256")
    return digest.hexdigest()[:TOKEN_LENGTH]


def is_page_token(token, page_id):
    return constant_time_compare(token, page_token(page_id))


def contact_address(page):
    """Return the address of the contact form about a page; "" for a page that is not saved yet."""
    return reverse("contact", args=[page.pk, page_token(page.pk)]) if page.pk else ""
