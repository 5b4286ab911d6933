"""What the search adds to the admin."""
