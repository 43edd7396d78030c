"""Which register, which agreement, what is kept of it and of the file."""
