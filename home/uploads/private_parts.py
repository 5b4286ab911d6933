"""Finds and removes what a document says of the people who wrote it: run by `limited_process`.

    python -m home.uploads.private_parts MEGABYTES inspect|clean ENDING < file > answer

`inspect` answers with JSON: {"names": [...], "comments": 2, "changes": 5}. `clean` answers with the
file without names, comments and tracked changes; the changes are accepted. Exits with `REFUSED`
where the file cannot be read.
"""

import json
import sys

from home.limited_process import limit_memory, refuse


def main(megabytes, action, ending):
    limit_memory(megabytes)
    data = sys.stdin.buffer.read()
    try:
        answer = answer_to(action, ending, data)
    except Exception:
        # Parsers raise almost anything for a broken file.
        refuse("unreadable")
    sys.stdout.buffer.write(answer)


def answer_to(action, ending, data):
    if ending == "pdf":
        from home.uploads import private_pdf as kind
    else:
        from home.uploads import private_office as kind
    if action == "clean":
        return kind.clean(data)
    return json.dumps(kind.inspect(data)).encode()


if __name__ == "__main__":
    main(*sys.argv[1:])
