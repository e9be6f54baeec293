"""The window's own small controls: texts, choices, fields, marks."""
