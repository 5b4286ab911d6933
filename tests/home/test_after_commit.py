"""A call that is registered several times in a transaction is made once after it."""

import pytest

from django.db import transaction

from home.after_commit import call_once_after_commit, cancel_call

pytestmark = pytest.mark.django_db


@pytest.fixture
def calls():
    return []


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


def test_a_call_is_made_once_for_each_transaction_and_argument(calls, committed):
    append = calls.append
    for _transaction in range(2):
        with committed():
            for number in (1, 2, 1):
                call_once_after_commit(append, number)
            assert calls in ([], [1, 2])
    assert calls == [1, 2, 1, 2]


def test_a_call_is_made_although_an_equal_one_was_rolled_back(calls, committed):
    append = calls.append
    with committed():
        with transaction.atomic():
            call_once_after_commit(append, 1)
            transaction.set_rollback(True)
        call_once_after_commit(append, 1)
    assert calls == [1]


def test_a_call_that_was_rolled_back_is_not_made(calls, committed):
    with committed(), transaction.atomic():
        call_once_after_commit(calls.append, 1)
        transaction.set_rollback(True)
    assert calls == []


def test_a_cancelled_call_is_made_only_if_it_is_registered_again(calls, committed):
    append = calls.append
    with committed():
        call_once_after_commit(append, 1)
        cancel_call(append, 1)
    assert calls == []
    with committed():
        call_once_after_commit(append, 1)
        cancel_call(append, 1)
        call_once_after_commit(append, 1)
    assert calls == [1]
