"""Factories for the content of tests, one file for each app and one for people."""
