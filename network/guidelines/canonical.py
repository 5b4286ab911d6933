"""Canonical JSON and its hash, by which a change of a version can be detected."""

import hashlib
import json


def canonical_json(value):
    """Return `value` as JSON with sorted keys and no spaces between tokens."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sha256(text):
    """Return the SHA-256 of `text` in UTF-8, as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()
