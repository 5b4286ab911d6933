"""Keeps the entries in step with the site: what has changed, and writing the entries of that."""
