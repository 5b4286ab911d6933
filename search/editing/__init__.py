"""What the search adds to the pages of editors and members."""
