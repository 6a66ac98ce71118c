"""Swedish notation → typed values: pure functions of strings, one module per kind of value."""
