"""Words of Wagtail that its own Swedish gets wrong, as people meet them in the admin."""

import pytest

from django.utils.translation import gettext, ngettext, override

COUNTED = [
    (
        "This %(model_name)s is referenced %(usage_count)s time.",
        "This %(model_name)s is referenced %(usage_count)s times.",
        ["Används på 0 ställen.", "Används på 1 ställe.", "Används på 2 ställen."],
    ),
    (
        "This page has one subpage",
        "This page has %(counter)s subpages",
        ["Sidan har 0 undersidor", "Sidan har en undersida", "Sidan har 2 undersidor"],
    ),
    (
        "This page has one unpublished subpage",
        "This page has %(counter)s unpublished subpages",
        [
            "Sidan har 0 opublicerade undersidor",
            "Sidan har en opublicerad undersida",
            "Sidan har 2 opublicerade undersidor",
        ],
    ),
]


@pytest.mark.parametrize(("one", "many", "expected"), COUNTED)
def test_what_is_counted_agrees_with_its_number(one, many, expected):
    with override("sv"):
        said = [
            ngettext(one, many, number)
            % {"model_name": "mål", "usage_count": number, "counter": number}
            for number in range(3)
        ]
    assert said == expected


@pytest.mark.parametrize(
    ("english", "swedish"),
    [
        (
            "Your account settings have been changed successfully!",
            "Dina inställningar är sparade.",
        ),
        ("Snippets", "Ordlistor"),
        ("slug", "adress"),
    ],
)
def test_a_word_is_swedish(english, swedish):
    with override("sv"):
        assert gettext(english) == swedish
