"""Glyphs on one baseline → words: where the eye parts them."""
