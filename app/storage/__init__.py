"""Encrypted keeping: the store of cases, its keys and log, and the sealed month counters."""
