"""Several readings of a page's tables → one, with the confidence of each cell."""
