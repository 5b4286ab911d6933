"""The start page of the admin for a member: the own organisation, and what to do next."""
