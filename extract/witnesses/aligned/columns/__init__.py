"""How the words of a table that nothing encloses stand in its columns."""
