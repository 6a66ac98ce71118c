"""Documents → pages → tables → records of cells: everything that knows geometry, tags or lines."""
