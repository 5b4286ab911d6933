"""The admin views of versions, for editors."""
