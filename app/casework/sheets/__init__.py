"""Gathers facts and ready words for each sheet; how a sheet looks is the documents package's to say."""
