"""Reads the e-mails that the server of the tests has sent: it writes them to files."""

import re
from email import message_from_bytes, policy

SEPARATOR = b"-" * 79
ADDRESS = re.compile(r"https?://\S+")


def letters_to(folder, address):
    """Return the messages in `folder` to an address, the oldest first."""
    files = sorted(folder.glob("*.log"), key=lambda file: file.stat().st_mtime_ns)
    parts = [part.strip() for file in files for part in file.read_bytes().split(SEPARATOR)]
    letters = [message_from_bytes(part, policy=policy.default) for part in parts if part]
    return [letter for letter in letters if letter["To"] == address]


def last_letter(folder, address):
    """Return (subject, text, the first address in it) of the latest message to somebody."""
    letter = letters_to(folder, address)[-1]
    text = letter.get_content()
    return " ".join(letter["Subject"].split()), text, ADDRESS.search(text)[0]
