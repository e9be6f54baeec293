"""What happens with a case: the conversation, the assessment, the letter, the saving, the count."""
