"""A page drawn with what was read of it, for whoever adds a layout."""
