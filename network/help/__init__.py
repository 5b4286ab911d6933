"""The help in the admin: one page for members, and one for editors."""
