"""The witness of printed delimiters: tabs, or the pipes of markdown."""
