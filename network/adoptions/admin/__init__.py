"""How members and editors register what an organisation uses."""
