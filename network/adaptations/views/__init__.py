"""Adapting a guideline, step by step, and bringing it up to date."""

from .adapt import adapt
from .blank import blank_pdf
from .update import update

__all__ = ["adapt", "blank_pdf", "update"]
