"""Every ordinance the program knows, oldest first; a new one is added here and never replaces an old one."""

from app.rules import sfs_1984_890, sfs_2025_970

ORDINANCES = {rules.ordinance: rules for rules in (sfs_1984_890.ORDINANCE, sfs_2025_970.ORDINANCE)}
