"""The words that occur in the site's texts, for correcting spelling."""

import threading
import time
from collections import Counter
from itertools import chain

from django.db import connection, transaction
from django.db.models import Max

from search.models import EntryText, SynonymGroup, VocabularyWord
from search.text.normalise import decode
from search.text.spelling import MIN_CORRECTED, Vocabulary
from search.text.terms import MARKERS
from search.text.tokens import split_words

COLUMNS = ("title_exact", "names", "summary_exact", "text_exact")
MARKED = tuple(marker for marker in MARKERS.values() if marker)
# Seconds for which a process uses the words that it has read.
LIFETIME = 60
MAX_LENGTH = 30
# Words that are inserted together.
BATCH = 400


def codes_of(columns):
    """Return the codes of the words in some columns of terms of an entry, each once."""
    codes = {code for terms in columns for code in terms.split()}
    return {code for code in codes if not code.startswith(MARKED)}


def is_correction(word):
    """Return whether a misspelled word can be corrected to this one."""
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
        batch_size=BATCH,
    )


def count_words():
    """Count all words anew; memory grows with the number of different words only."""
    counts = Counter()
    for columns in EntryText.objects.values_list(*COLUMNS).iterator(chunk_size=200):
        counts.update(codes_of(columns))
    words = sorted(
        (word, number) for code, number in counts.items() if is_correction(word := decode(code))
    )
    with transaction.atomic():
        # Plain SQL: Django would read all rows to delete them.
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {VocabularyWord._meta.db_table}")  # noqa: S608 - a constant
        for start in range(0, len(words), BATCH):
            VocabularyWord.objects.bulk_create(
                VocabularyWord(word=word, number=number)
                for word, number in words[start : start + BATCH]
            )


def words_of_synonyms():
    """Return the words of synonym groups: they find something even if no text has them."""
    groups = SynonymGroup.objects.filter(is_active=True).values_list("words", "english")
    words = (word.surface for texts in groups for text in texts for word in split_words(text))
    return frozenset(filter(is_correction, words))


class VocabularyCache:
    """The words as this process has last read them."""

    def __init__(self):
        self.lock = threading.Lock()
        self.vocabulary, self.stamp, self.read = None, None, 0.0

    def get(self):
        """Return a Vocabulary that is at most a minute older than the list."""
        with self.lock:
            now = time.monotonic()
            if self.vocabulary is None or now - self.read > LIFETIME:
                self.refresh()
                self.read = now
            return self.vocabulary

    def refresh(self):
        newest = VocabularyWord.objects.aggregate(newest=Max("pk"))["newest"]
        synonyms = words_of_synonyms()
        if self.vocabulary is None or (newest, synonyms) != self.stamp:
            rows = VocabularyWord.objects.values_list("word", "number")
            meant = ((word, 0) for word in sorted(synonyms))
            self.vocabulary = Vocabulary(chain(rows.iterator(), meant))
            self.stamp = newest, synonyms

    def clear(self):
        with self.lock:
            self.vocabulary = None


vocabulary_cache = VocabularyCache()
