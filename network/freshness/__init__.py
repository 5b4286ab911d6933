"""Periodic verification of published pages: owners are asked whether they are still correct."""
