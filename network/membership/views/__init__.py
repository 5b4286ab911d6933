"""Views of organisations, members and invitations."""
