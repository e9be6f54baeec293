"""Documents in the window: what they need, how they look, and saving them."""
