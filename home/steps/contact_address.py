"""The address of the contact form about a page.

It carries a keyed hash of the page, so that the form opens only for pages that lead to it.
"""

from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac

MARK_LENGTH = 16


def mark_of(page_id):
    """Return the keyed hash of a page, in hexadecimal digits."""
    digest = salted_hmac("home.steps.contact_address", str(page_id), algorithm="sha256")
    return digest.hexdigest()[:MARK_LENGTH]


def is_mark_of(mark, page_id):
    return constant_time_compare(mark, mark_of(page_id))


def contact_address(page):
    """Return the address of the contact form about a page; "" for a page that is not saved yet."""
    return reverse("contact", args=[page.pk, mark_of(page.pk)]) if page.pk else ""
