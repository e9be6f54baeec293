"""What comes from and goes to files: read, checked, written."""
