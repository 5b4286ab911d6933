"""Reads the e-mails of the test server, which writes them to files."""

import re
from email import message_from_bytes, policy

SEPARATOR = b"-" * 79
ADDRESS = re.compile(r"https?://\S+")


def messages_to(folder, address):
    """Return the messages in `folder` to an address, the oldest first."""
    files = sorted(folder.glob("*.log"), key=lambda file: file.stat().st_mtime_ns)
    parts = [part.strip() for file in files for part in file.read_bytes().split(SEPARATOR)]
    messages = [message_from_bytes(part, policy=policy.default) for part in parts if part]
    return [message for message in messages if message["To"] == address]


def last_message(folder, address):
    """Return (subject, text, first URL in the text) of the latest message to an address."""
    message = messages_to(folder, address)[-1]
    text = message.get_content()
    return " ".join(message["Subject"].split()), text, ADDRESS.search(text)[0]
