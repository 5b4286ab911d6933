"""Next steps: what a reader of a page can do next, written by editors or by default."""
