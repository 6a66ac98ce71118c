"""What a document says of itself: its kind, decisions, registration number, title block."""
