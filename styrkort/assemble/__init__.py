"""Records of cells → a `Plan`: goals with what hangs under them, metadata, outline, findings."""
