"""The signs and words of the notation, each class in one table, and a cell cut into them."""
