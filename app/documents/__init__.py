"""Every document the program makes: what is said (content) and how it is drawn (tagged PDF)."""
