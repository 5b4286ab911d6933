"""Requests to every URL of the admin, as a member, with the ids of another organisation."""
