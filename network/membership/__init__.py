"""How organisations and people come into the network, and how they leave it."""
