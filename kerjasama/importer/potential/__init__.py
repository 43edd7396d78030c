"""Figures on regions, as offices and the statistics bureau publish them, read into the table potentials."""
