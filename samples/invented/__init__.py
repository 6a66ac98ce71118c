"""Invented municipalities and their plans, one module each; no sentence is taken from a plan."""
