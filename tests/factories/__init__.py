"""Makes what tests need, one kind of thing a file."""
