"""Counts of conversations: what may leave the office, proved before it leaves. Domain and a solver only."""
