"""The witness of the structure tree of a tagged PDF."""
