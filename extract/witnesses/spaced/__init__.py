"""The witness of columns of spaces, as layout-preserving text prints them."""
