"""The pages of a conversation, one class for each kind of page."""
