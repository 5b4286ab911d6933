"""Upper limits of an adaptation: far above any guideline, they bound each request."""

import re

FILE_BYTES = 1_000_000
STATE_CHARACTERS = 600_000
ANSWER = 5_000
CELL = 500
ROWS = 50
HEADING = 150
OWN_TEXT = 30_000
REASON = 2_000
OWN_SECTIONS = 50
ANSWERS = 500
SECTIONS = 500

# Characters that XML 1.0, and so DOCX, does not allow: controls and lone surrogates.
FORBIDDEN = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean_text(text):
    """Return `text` with LF line ends and without FORBIDDEN characters."""
    return FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
