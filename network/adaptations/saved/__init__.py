"""Adaptations that members keep in the network: saving, comments, the decision."""
