"""The public views of versions."""

from .compare import compare
from .feed import version_feed
from .version import version

__all__ = ["compare", "version", "version_feed"]
