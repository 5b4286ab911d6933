"""Finds or removes the personal metadata of a document; run by `home.limited_process`.

    python -m home.uploads.personal_metadata MEGABYTES inspect|clean EXTENSION < in > out

`inspect` writes JSON: {"names": [...], "comments": 2, "changes": 5}. `clean` writes the file
without names and comments, and with tracked changes accepted. Exits with `REFUSED` if the file
cannot be read.
"""

import json
import sys

from home.limited_process import limit_memory, refuse


def main(megabytes, action, extension):
    limit_memory(megabytes)
    data = sys.stdin.buffer.read()
    try:
        output = process(action, extension, data)
    except Exception:
        # Parsers raise almost anything for a broken file.
        refuse("unreadable")
    sys.stdout.buffer.write(output)


def process(action, extension, data):
    if extension == "pdf":
        from home.uploads import pdf_metadata as module
    else:
        from home.uploads import office_metadata as module
    if action == "clean":
        return module.clean(data)
    return json.dumps(module.inspect(data)).encode()


if __name__ == "__main__":
    main(*sys.argv[1:])
