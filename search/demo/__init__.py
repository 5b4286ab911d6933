"""What the search adds to the demonstration content."""
