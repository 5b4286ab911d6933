"""What the members of an organisation do with its saved adaptations, in the admin."""
