"""Versions of a guideline: their content, how they are released, compared and read."""
