"""Everything that stands in no table: furniture, reading order, headings, paragraphs, labels."""
