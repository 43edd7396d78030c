"""What law and common sense say of a row, and the corrections of an analyst."""
