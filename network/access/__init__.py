"""Who may do what in the admin: the roles, and the guard that closes what stock Wagtail leaks."""
