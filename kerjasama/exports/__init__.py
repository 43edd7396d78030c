"""Sections and tables -> bytes of files that carry their filters, their date and their origin."""
