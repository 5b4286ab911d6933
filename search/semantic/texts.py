"""Of which texts of an entry vectors are made: what it is about, and each of its paragraphs."""

import re
from dataclasses import dataclass
from hashlib import blake2b

# Characters: a paragraph with less goes with the next one, one with more is divided.
SHORT, LONG = 80, 700
# What a title without a summary is completed with.
BEGINNING = 300
# Paragraphs that count: the first half of them, and as many from each part of the rest.
MAX_PARAGRAPHS = 24
PARTS = 3
SENTENCE_END = re.compile(r"(?<=[.!?:;])\s+")


@dataclass(frozen=True)
class Passage:
    """A text of an entry that has a vector of its own.

    number: 0 for what the entry is about, its title and summary; 1 and more for the paragraphs of
    its text, word for word, in order.
    """

    number: int
    text: str

    @property
    def digest(self):
        """Return what the vector of this text is kept under, 16 bytes."""
        return digest_of(self.text)


def digest_of(text):
    """Return the 16 bytes under which the vector of a text is kept."""
    return blake2b(text.encode("utf-8", "replace"), digest_size=16).digest()


def passages_of(title, summary, text):
    """Return the Passages of an entry with these texts, at most MAX_PARAGRAPHS + 1."""
    head = f"{title}\n{summary or text[:BEGINNING]}"
    found = [head, *bounded(paragraphs_of(text))]
    return [Passage(number, part) for number, part in enumerate(found)]


def passages_of_entry(entry):
    """Return the Passages of an Entry, whose `body` should have been selected."""
    return passages_of(entry.title, entry.summary, entry.body.text)


def paragraphs_of(text):
    """Return the paragraphs of a text: not too short to say something, not too long to be one."""
    found, short = [], ""
    for line in filter(None, map(str.strip, text.splitlines())):
        line = f"{short}\n{line}" if short else line
        if len(line) < SHORT:
            short = line
        else:
            short = ""
            found += divided(line)
    return [*found, short] if short else found


def divided(paragraph):
    """Return the parts of a long paragraph, between sentences where that is possible."""
    parts, part = [], ""
    for sentence in SENTENCE_END.split(paragraph) if len(paragraph) > LONG else [paragraph]:
        if part and len(part) + len(sentence) > LONG:
            parts.append(part)
            part = ""
        part = f"{part} {sentence}" if part else sentence
        while len(part) > LONG:
            end = part.rfind(" ", LONG // 2, LONG)
            end = end if end > 0 else LONG
            parts.append(part[:end])
            part = part[end:].strip()
    return [*parts, part] if part else parts


def bounded(paragraphs):
    """Return the first paragraphs, and some from each part of the rest where there are many.

    Which ones says their own text: one more or less then gives hardly any other a new vector.
    """
    half = MAX_PARAGRAPHS // 2
    rest = paragraphs[half:]
    if len(rest) <= half:
        return paragraphs
    chosen = paragraphs[:half]
    for part in range(PARTS):
        places = range(part * len(rest) // PARTS, (part + 1) * len(rest) // PARTS)
        some = sorted(places, key=lambda place: digest_of(rest[place]))[: half // PARTS]
        chosen += [rest[place] for place in sorted(some)]
    return chosen
