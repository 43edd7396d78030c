"""How the reference data is derived from packages of the ordinary registries."""
