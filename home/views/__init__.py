"""Views at addresses outside the page tree."""
