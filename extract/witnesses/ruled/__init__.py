"""The witness of drawn rules and cell fills."""
