"""Keeps the list of words that the site's texts have, and gives it to whoever corrects spelling."""

import threading
import time
from collections import Counter

from django.db import transaction
from django.db.models import Max

from search.models import EntryText, VocabularyWord
from search.words.normalise import decode
from search.words.spelling import MIN_CORRECTED, Vocabulary

COLUMNS = ("title_exact", "names", "summary_exact", "text_exact")
MARKED = ("qf", "ql", "qs", "qp")
# A process reads the list anew at most so often, in seconds.
LASTS = 60
MAX_LENGTH = 30


def codes_of(columns):
    """Return the codes of the words in some columns of terms of an entry, each once."""
    codes = {code for terms in columns for code in terms.split()}
    return {code for code in codes if not code.startswith(MARKED)}


def is_correction(word):
    """Return whether a word is one that a misspelled word can be corrected to."""
    return MIN_CORRECTED <= len(word) <= MAX_LENGTH and word.isalpha()


def add_words(many_columns):
    """Add the words of some entries to the list."""
    codes = set()
    for columns in many_columns:
        codes |= codes_of(columns[name] for name in COLUMNS)
    words = set(filter(is_correction, map(decode, codes)))
    VocabularyWord.objects.bulk_create(
        [VocabularyWord(word=word) for word in sorted(words)],
        ignore_conflicts=True,
        batch_size=400,
    )


def count_words():
    """Count all words anew; memory grows with the number of different words only."""
    counts = Counter()
    for columns in EntryText.objects.values_list(*COLUMNS).iterator(chunk_size=200):
        counts.update(codes_of(columns))
    counts = {
        word: number for code, number in counts.items() if is_correction(word := decode(code))
    }
    with transaction.atomic():
        VocabularyWord.objects.all().delete()
        VocabularyWord.objects.bulk_create(
            (VocabularyWord(word=word, number=number) for word, number in sorted(counts.items())),
            batch_size=400,
        )


class Shared:
    """The list as this process has last read it."""

    def __init__(self):
        self.lock = threading.Lock()
        self.vocabulary, self.stamp, self.read = None, None, 0.0

    def get(self):
        """Return a Vocabulary that is at most a minute older than the list."""
        with self.lock:
            now = time.monotonic()
            if self.vocabulary is None or now - self.read > LASTS:
                self.refresh()
                self.read = now
            return self.vocabulary

    def refresh(self):
        stamp = VocabularyWord.objects.aggregate(stamp=Max("pk"))["stamp"]
        if self.vocabulary is None or stamp != self.stamp:
            rows = VocabularyWord.objects.values_list("word", "number")
            self.vocabulary, self.stamp = Vocabulary(rows.iterator()), stamp

    def forget(self):
        with self.lock:
            self.vocabulary = None


shared = Shared()
