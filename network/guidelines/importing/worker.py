"""Reads a document in a process of its own: run by `home.limited_process`.

    python -m network.guidelines.importing.worker MEGABYTES ENDING TITLE < file > draft

Answers with the fields of a Draft as JSON; exits with `REFUSED` and the reason where the document
cannot be read.
"""

import json
import sys
from dataclasses import asdict

from home.limited_process import limit_memory, refuse
from network.guidelines.importing.documents import draft_of
from network.guidelines.importing.parts import UnreadableError


def main(megabytes, ending, title):
    limit_memory(megabytes)
    try:
        draft = draft_of(sys.stdin.buffer.read(), ending, title)
    except UnreadableError as error:
        refuse(error.reason)
    sys.stdout.write(json.dumps(asdict(draft)))


if __name__ == "__main__":
    main(*sys.argv[1:])
