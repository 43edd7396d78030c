"""Lists of what comes before or around agreements: the yearly mapping list, ideas of laboratories of innovation."""
