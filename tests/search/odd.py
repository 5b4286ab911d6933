"""Hypothesis strategies of hostile and random strings."""

import os

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

WORDS = """
    kamera snö röjning snöröjning kommunernas hur gör man NEAR AND OR NOT TO IN : * ^ ~ " ' ( ) [ ]
    { } \\ / - + & | ! <-> :* && || -- /* */ ; % %s {0} %(a)s <script> AI:s e- -e å Å Ä é ß İ ﬁ ½ ²
    0x1f 1e9 999999999999999999999 title_exact:x {title_exact} qla qxq "öppna data" «data»
"""
WORDS = WORDS.split()
SIGNS = "\"'`“”«»-:*()^~+|&!?\\/<>{}[]%_#@$;,.="
UNSEEN = "\x00\x01\x1f\x7f\u00ad\u200b\u202e\u2066\ufeff\ud800\udfff"
LETTERS = "aåäöéßİıǅ한字पب🦭👩‍👩‍👧\u0301 \t\n"

strings = st.one_of(
    st.text(max_size=80),
    st.text(alphabet=SIGNS + UNSEEN + LETTERS, max_size=120),
    st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=12).map("".join),
    st.builds(
        str.__mul__, st.sampled_from([*WORDS, "a", "ä ", "\ud800", '"']), st.integers(0, 3000)
    ),
)


def many(number):
    """Return Hypothesis settings for so many examples, without a time limit.

    Only a fifth of them is tried where CI is not set: each run draws others.
    """
    if not os.environ.get("CI"):
        number //= 5
    unlike_others = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
    return settings(max_examples=number, deadline=None, suppress_health_check=unlike_others)
