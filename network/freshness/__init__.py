"""Whether what is published is still right: when it was confirmed, and who is asked about it."""
