"""The tables of the contract, by what they are about."""
