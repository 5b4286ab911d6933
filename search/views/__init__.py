"""Answers to searches: the page, and JSON for machines and for the search field."""
