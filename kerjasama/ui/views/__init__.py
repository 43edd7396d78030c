"""What turns answers into words and cards, one module per page; pure functions and the few lists they draw."""
