"""Stores and saved cases: opening, listing, and choosing what is saved."""
