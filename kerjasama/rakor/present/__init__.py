"""The slides of a deck on a screen: one piece of HTML with all of them, and the script that leads through it."""
