"""Transactions of one decorated function, which share an Atomic object, change the version each."""

import pytest

from django.db import transaction

from home.caching.content_version import changes, content_changed

pytestmark = pytest.mark.django_db(transaction=True)


def last_token():
    return changes().latest("pk").token


def test_each_transaction_of_a_decorated_function_changes_the_version():
    change = transaction.atomic(content_changed)
    change()
    before = last_token()
    change()
    assert last_token() != before
