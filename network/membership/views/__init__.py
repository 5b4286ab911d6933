"""The pages on which organisations and people are let in and out."""
