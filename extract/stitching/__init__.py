"""Tables over page breaks: continued tables become one, cut rows become one row."""
