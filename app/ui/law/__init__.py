"""The law in the window: the rules as a lawyer reads them, and new ones."""
