"""Adapting a guideline, step by step, and bringing it up to date."""

from .adapt import adapt
from .adopted import adopted
from .blank import blank_pdf
from .comment_page import comments, thanks
from .save import open_own, save_in_network
from .update import update

__all__ = [
    "adapt",
    "adopted",
    "blank_pdf",
    "comments",
    "open_own",
    "save_in_network",
    "thanks",
    "update",
]
