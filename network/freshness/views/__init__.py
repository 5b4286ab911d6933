"""Views that confirm pages, and the report for editors."""
