"""From names and offices to parties, their classes and the type of cooperation."""
