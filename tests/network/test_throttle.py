"""Counters hold their limits."""

import pytest

from django.contrib.auth import get_user_model

from network.models import Throttle, UsedCode

HOUR = 3600


@pytest.mark.django_db
def test_a_counter_allows_its_limit_and_no_more():
    assert [Throttle.take("test", "one", 2, HOUR) for _number in range(3)] == [True, True, False]
    assert Throttle.take("test", "another", 2, HOUR)
    assert Throttle.take("another test", "one", 2, HOUR)


@pytest.mark.django_db
def test_what_is_given_back_can_be_taken_again():
    assert Throttle.take("test", "one", 1, HOUR)
    Throttle.give_back("test", "one", HOUR)
    assert Throttle.take("test", "one", 1, HOUR)
    Throttle.reset("test", "one")
    assert Throttle.take("test", "one", 1, HOUR)


@pytest.mark.django_db
def test_counters_of_past_windows_are_deleted():
    Throttle.take("test", "one", 1, HOUR)
    Throttle.objects.update(ends="2020-01-01T00:00Z")
    assert Throttle.take("test", "one", 1, HOUR)
    assert Throttle.objects.count() == 1


@pytest.mark.django_db
def test_a_copy_of_the_table_names_nobody():
    Throttle.take("test", "198.51.100.7", 1, HOUR)
    assert "198.51.100.7" not in str(list(Throttle.objects.values()))


@pytest.mark.django_db
def test_a_used_code_is_refused_until_it_has_expired():
    user = get_user_model().objects.create_user("kim")
    assert [UsedCode.use(user, "123456", HOUR) for _number in range(2)] == [True, False]
    UsedCode.objects.update(expires="2020-01-01T00:00Z")
    assert UsedCode.use(user, "123456", HOUR)
