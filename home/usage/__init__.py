"""Says where something is used, and keeps what is in use from being deleted."""
