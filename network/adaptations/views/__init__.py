"""Adapting a guideline, step by step, and bringing it up to date."""

from .adapt import adapt
from .update import update

__all__ = ["adapt", "update"]
