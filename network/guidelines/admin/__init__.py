"""What editors do with versions in the admin."""
