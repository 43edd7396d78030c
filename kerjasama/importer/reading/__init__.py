"""From bytes to sheets, tables, headings and rows."""
