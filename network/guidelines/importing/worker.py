"""Parses a document in a subprocess: run by `home.limited_process`.

    python -m network.guidelines.importing.worker MEGABYTES EXTENSION TITLE < file > draft

Writes the fields of a Draft as JSON; exits with `REFUSED` and the reason if the document cannot be
read.
"""

import json
import sys
from dataclasses import asdict

from home.limited_process import limit_memory, refuse
from network.guidelines.importing.documents import parse_document
from network.guidelines.importing.parts import UnreadableError


def main(megabytes, extension, title):
    limit_memory(megabytes)
    try:
        draft = parse_document(sys.stdin.buffer.read(), extension, title)
    except UnreadableError as error:
        refuse(error.reason)
    sys.stdout.write(json.dumps(asdict(draft)))


if __name__ == "__main__":
    main(*sys.argv[1:])
