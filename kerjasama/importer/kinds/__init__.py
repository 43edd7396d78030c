"""What a file is: a register, figures on regions, a mapping list, ideas of a laboratory, decisions of a meeting."""
