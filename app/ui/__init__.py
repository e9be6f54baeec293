"""The window: shows a conversation and collects answers; what comes next is casework's to say."""
