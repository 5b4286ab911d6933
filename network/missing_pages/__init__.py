"""Counts requests for missing pages, for a report from which editors create redirects."""
