"""Figures on regions: real extracts, unseen kinds of tables, and what may go wrong with them."""
