"""Roles and permissions, and the guard that closes what Wagtail itself shows to every editor."""
