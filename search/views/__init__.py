"""The views of the search: the page, the JSON API and its description."""
