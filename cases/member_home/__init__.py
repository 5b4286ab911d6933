"""The start page of the admin for members: their organisation, and what to do next."""
