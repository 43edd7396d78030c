"""From names to regions of Indonesia and places abroad."""
