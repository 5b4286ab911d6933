"""The wizard that adapts a guideline, and the update to a newer version."""

from .adapt import adapt
from .adopted import adopted
from .blank import blank_pdf
from .comment_page import comments, thanks
from .save import save_in_network, saved_step
from .update import update

__all__ = [
    "adapt",
    "adopted",
    "blank_pdf",
    "comments",
    "saved_step",
    "save_in_network",
    "thanks",
    "update",
]
