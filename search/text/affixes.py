"""Inflection rules of a hunspell affix file: generation of forms, and lemmatisation."""

import re
from collections import defaultdict
from typing import NamedTuple

from .normalise import fold

# What the flags of the Swedish dictionary stand for.
INFLECTION = frozenset("ABCDEFGHIJKLMNOPQRTm")
LINKING = frozenset("zgyhxwvfuits")
VERB = frozenset("mKLNP")
BEGINS_COMPOUND, MIDDLE_OF_COMPOUND, ENDS_COMPOUND, ONLY_IN_COMPOUND = "XUYZ"
FORBIDDEN = "%"


class Rule(NamedTuple):
    """Take `strip` from the end of a word that fits `condition` and put `add` there.

    `flag` names the paradigm, `continuation` the flags of what comes out.
    """

    flag: str
    strip: str
    add: str
    condition: re.Pattern
    continuation: str

    def apply(self, word):
        """Return the form of the word that the rule makes, or None if the rule does not fit."""
        if not word.endswith(self.strip) or not self.condition.search(word):
            return None
        return word[: len(word) - len(self.strip)] + self.add


def read_rules(lines):
    """Return the suffix rules that inflect or link words, from the lines of an .aff file."""
    rules = []
    for line in lines:
        fields = line.split()
        if len(fields) < 5 or fields[0] != "SFX" or fields[1] not in INFLECTION | LINKING:
            continue
        strip, (add, _, continuation) = fields[2], fields[3].partition("/")
        rules.append(
            Rule(
                fields[1],
                "" if strip == "0" else strip,
                "" if add == "0" else add,
                re.compile(f"{fields[4]}$"),
                continuation,
            )
        )
    return rules


class Affixes:
    """The rules, found by the end of an inflected word without diacritics."""

    def __init__(self, rules):
        self.inflecting = defaultdict(list)
        self.linking = defaultdict(list)
        self._by_ending = defaultdict(list)
        for rule in rules:
            kind = self.linking if rule.flag in LINKING else self.inflecting
            kind[rule.flag].append(rule)
            if rule.flag in INFLECTION:
                self._by_ending[fold(rule.add)].append((fold(rule.strip), rule))
        self._longest = max(map(len, self._by_ending), default=0)

    def candidates(self, folded):
        """Yield (folded stem, rule) for every rule that may have made this folded form."""
        for length in range(min(self._longest, len(folded) - 1) + 1):
            cut = len(folded) - length
            for strip, rule in self._by_ending.get(folded[cut:], ()):
                yield folded[:cut] + strip, rule

    def linked_forms(self, word, flags):
        """Yield (form, compound flags) for the forms a word takes as a first or middle part."""
        for flag in LINKING.intersection(flags):
            for rule in self.linking.get(flag, ()):
                form = rule.apply(word)
                if form:
                    yield form, rule.continuation
