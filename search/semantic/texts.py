"""Splits an entry into the passages that are embedded: title with summary, and each paragraph."""

import re
from dataclasses import dataclass
from hashlib import blake2b

# Characters: a shorter paragraph is joined with the next one, a longer one is split.
SHORT, LONG = 80, 700
# How much of the text completes a title without a summary.
HEAD_TEXT = 300
# Paragraphs that are embedded: the first half of them, and as many spread over the rest.
MAX_PARAGRAPHS = 24
PARTS = 3
SENTENCE_END = re.compile(r"(?<=[.!?:;])\s+")


@dataclass(frozen=True)
class Passage:
    """A text of an entry that has a vector of its own.

    number: 0 for the head (title and summary), 1 and more for the paragraphs, verbatim, in order.
    """

    number: int
    text: str

    @property
    def digest(self):
        """Return the digest under which the vector of this text is stored."""
        return digest_of(self.text)


def digest_of(text):
    """Return a digest of a text, 16 bytes."""
    return blake2b(text.encode("utf-8", "replace"), digest_size=16).digest()


def passages_of(title, summary, text):
    """Return the Passages of an entry with these texts, at most MAX_PARAGRAPHS + 1."""
    head = f"{title}\n{summary or text[:HEAD_TEXT]}"
    parts = [head, *sampled(paragraphs_of(text))]
    return [Passage(number, part) for number, part in enumerate(parts)]


def passages_of_entry(entry):
    """Return the Passages of an Entry, whose `body` should have been selected."""
    return passages_of(entry.title, entry.summary, entry.body.text)


def paragraphs_of(text):
    """Return the paragraphs of a text, short ones joined and long ones split."""
    found, short = [], ""
    for line in filter(None, map(str.strip, text.splitlines())):
        line = f"{short}\n{line}" if short else line
        if len(line) < SHORT:
            short = line
        else:
            short = ""
            found += split_paragraph(line)
    return [*found, short] if short else found


def split_paragraph(paragraph):
    """Return the parts of a long paragraph, split between sentences where that is possible."""
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


def sampled(paragraphs):
    """Return the first paragraphs, and some from each third of the rest where there are many.

    They are chosen by their digests: inserting a paragraph changes hardly any other choice, so that
    few new vectors are needed.
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
