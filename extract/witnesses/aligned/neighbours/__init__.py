"""Tables and text columns that stand side by side on a page."""
