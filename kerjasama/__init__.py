"""Peta Kerja Sama: the mapping information system for Indonesian regional cooperation (kerja sama daerah)."""

__version__ = "0.4.0"
