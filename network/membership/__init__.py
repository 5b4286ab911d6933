"""Onboarding and offboarding of organisations, invitations, and membership."""
