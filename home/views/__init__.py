"""Answers of the site that are no pages."""
