"""Contract section 3 read a second time, straight down the page, sharing no code with the program."""
