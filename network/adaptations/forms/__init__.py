"""The forms of the wizard's steps, and the one for comments."""
