"""Keeps secrets that are part of a URL out of the logs.

Whoever has the link in an invitation can create the account, whoever has the link for a new
password can choose it. Such links must not be readable in an access log, which is kept and copied
more freely than the database.
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
    # The link for a new password: user-timestamp-hash
    | (?<=/)[0-9A-Za-z]+[-/][0-9a-z]{4,}-[0-9a-f]{20,}
    # The answer of an OpenID Connect provider, and tokens in queries
    | (?<=[?&]code=)[^&\s"]+ | (?<=[?&]state=)[^&\s"]+ | (?<=[?&]token=)[^&\s"]+
    """,
    re.VERBOSE,
)


def redact(text):
    """Return `text` without the tokens in it."""
    return SECRETS.sub(REMOVED, text)


class RedactingFilter(logging.Filter):
    """Removes tokens from the paths that Django logs about requests that fail."""

    def filter(self, record):
        if isinstance(record.args, tuple):
            record.args = tuple(
                redact(each) if isinstance(each, str) else each for each in record.args
            )
        record.msg = redact(record.msg) if isinstance(record.msg, str) else record.msg
        return True
