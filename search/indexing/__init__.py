"""Records what has changed on the site, and writes the entries of it."""
