"""A walk through every address of the admin, as a member, with the ids of another organisation."""
