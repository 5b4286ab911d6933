"""Addresses that lead to no page: counted, so that editors can make redirects."""
