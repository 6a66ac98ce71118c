"""The published JSON Schema files, one for each version; a published file is never changed."""
