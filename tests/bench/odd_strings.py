"""Strings that may break a search or make it slow."""

import random


def odd_strings(words):
    """Return {name: string}; `words` are those of the texts, the most common ones first."""
    chance = random.Random(7)  # noqa: S311 - the same strings each time
    letters = "abcdefghijklmnopqrstuvwxyzåäö"
    unknown = ["".join(chance.choices(letters, k=chance.randint(8, 14))) for _time in range(3000)]
    misspelled = [word[:-2] + word[-1] + word[-2] for word in words if len(word) > 6][:3000]
    return {
        "empty": "",
        "blanks only": " \t\n\u00a0\u2003" * 50,
        "NUL": "kvarn\x00mejeri",
        "a lone surrogate": "kvarn \ud800 mejeri",
        "an odd quote": 'kvarn "mejeri',
        "quotes only": '"' * 500,
        "operators": "kvarn AND OR NOT NEAR(mejeri, 5) -kvarn +mejeri ^kvarn kvarn:mejeri",
        "operators of another engine": "title:(kvarn)^9 && _exists_:x || kvarn~9 /.*/ [a TO z]",
        "parentheses": "(" * 300 + "kvarn" + ")" * 300,
        "stars": "* k* *arn k*v*a*r*n " * 40,
        "percent and underscore": "%" * 200 + "_" * 200,
        "a backslash": "\\" * 300,
        "markup": "<script>alert(1)</script> &lt; &#0; <mark>kvarn</mark>",
        "SQL": "'; DROP TABLE search_entry; -- kvarn",
        "right to left": "\u202eطاحونة\u202c חלב kvarn",
        "emoji": "👩‍👩‍👧‍👦🏳️‍🌈 kvarn " * 30,
        "Chinese without blanks": "人工智能在市政服务中的应用" * 60,
        "combining marks": "a" + "\u0301" * 2000,
        "3,000 common words": " ".join((words * 3)[:3000]),
        "3,000 unknown words": " ".join(unknown),
        "3,000 misspelled words": " ".join(misspelled),
        "the 30 commonest words": " ".join(words[:30]),
        "30 common words, misspelled": " ".join(misspelled[:30]),
        "20 unknown words": " ".join(unknown[:20]),
        "one word 30 times": "kvarn " * 30,
        "10,000 letters": "a" * 10_000,
        "10,000 mixed letters": "".join(chance.choices(letters, k=10_000)),
        "a compound of 40 words": "".join(words[:40]),
        "a compound of three words, misspelled": misspelled[0] + misspelled[1] + misspelled[2],
        "single letters": " ".join(letters),
        "pairs of letters": " ".join(a + b for a in "aeikost" for b in "nrstl"),
        "every second word a number": " ".join(
            f"{word} {place}" for place, word in enumerate(words[:40])
        ),
        "hyphens": "-".join(words[:40]),
        "slashes": "/".join(words[:40]),
        "a phrase of two common words": f'"{words[0]} {words[1]}"',
        "a phrase of two small words": '"som det"',
        "a phrase of 20 words": '"' + " ".join(words[:20]) + '"',
        "capitals": " ".join(words[:20]).upper(),
        "dots instead of blanks": ".".join(words[:40]),
        "full width letters": "ｋｖａｒｎ ｍｅｊｅｒｉ",
        "an address": "https://noden.example/sok/?q=kvarn&q=mejeri#x",
        "a number of 300 digits": "7" * 300,
    }
