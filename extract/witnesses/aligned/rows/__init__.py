"""The body of a table that nothing encloses → its rows, and the cells over several of them."""
