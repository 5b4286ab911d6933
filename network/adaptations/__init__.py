"""Adapting a guideline to an organisation, without storing anything about the visitor."""
