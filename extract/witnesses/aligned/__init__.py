"""The witness of the words' own places: tables without vertical lines, or without any."""
