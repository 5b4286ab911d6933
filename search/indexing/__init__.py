"""Keeps the entries as the site is: what writes them, what has changed, and when it is read."""
