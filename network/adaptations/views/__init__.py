"""Adapting a guideline, step by step, and bringing it up to date."""

from .adapt import adapt

__all__ = ["adapt"]
