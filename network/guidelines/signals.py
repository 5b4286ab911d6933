"""Signals of guidelines."""

from django.dispatch import Signal

# Sent after a version was released and saved; arguments: version (GuidelineVersion).
version_released = Signal()
