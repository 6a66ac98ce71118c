"""What pdfium says of a page's text → glyphs as a reader sees them, run by run."""
