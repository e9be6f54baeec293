"""The pages about statistics: raw counts, packages for the coordinator, and the sums of many packages."""
