"""Registers what the guard does through Wagtail's hooks."""
