"""From cells to dates, terms, numbers and codes."""
