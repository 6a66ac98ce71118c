"""Characters and the shapes of words: what the text layers of PDFs do to Swedish spelling."""
