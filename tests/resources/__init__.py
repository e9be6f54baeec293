"""Tests of the words and data that ship in ``resources``."""
