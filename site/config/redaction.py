"""Redacts secrets that are part of a URL from the logs.

The link in an invitation lets its holder create the account, and the link to reset a password lets
them choose it. More people can read the access log than the database.
"""

import logging
import re

REMOVED = "[removed]"
SECRETS = re.compile(
    r"""
    # What django.core.signing makes: value:timestamp:signature
    [A-Za-z0-9_.-]+:[A-Za-z0-9_-]{5,}:[A-Za-z0-9_=-]{20,}
    # The same, percent-encoded
    | [A-Za-z0-9_.-]+%3[Aa][A-Za-z0-9_-]{5,}%3[Aa][A-Za-z0-9_=-]{20,}
    # The link to reset a password: user-timestamp-hash
    | (?<=/)[0-9A-Za-z]+[-/][0-9a-z]{4,}-[0-9a-f]{20,}
    # The response of an OpenID Connect provider, and tokens in query strings
    | (?<=[?&]code=)[^&\s"]+ | (?<=[?&]state=)[^&\s"]+ | (?<=[?&]token=)[^&\s"]+
    """,
    re.VERBOSE,
)


def redact(text):
    """Return `text` without the tokens in it."""
    return SECRETS.sub(REMOVED, text)


class RedactingFilter(logging.Filter):
    """Redacts tokens in the paths of failed requests that Django logs."""

    def filter(self, record):
        if isinstance(record.args, tuple):
            record.args = tuple(
                redact(each) if isinstance(each, str) else each for each in record.args
            )
        record.msg = redact(record.msg) if isinstance(record.msg, str) else record.msg
        return True
