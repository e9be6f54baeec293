"""What the work is about: a case, its persons and permits, an assessment. Standard library only."""
