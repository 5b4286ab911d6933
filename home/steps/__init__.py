"""Next steps: what a reader of a page can do, from editors or by default."""
