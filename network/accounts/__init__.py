"""Signing in, the second factor, throttling, and the audit log of accounts."""
