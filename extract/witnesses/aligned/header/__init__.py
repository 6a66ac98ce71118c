"""The header of a table that nothing encloses: its lines, its cells, its groups."""
