"""Events: their times, their calendar files and feeds, and where other pages show them."""
