"""Paths and images of a page → the rules, fills, signs and pictures a reader sees."""
