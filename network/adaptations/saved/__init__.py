"""Adaptations that members save in the network: saving, comments, the decision."""
