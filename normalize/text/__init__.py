"""Printed lines → running text: seams, the document's own vocabulary, sentences, lists."""
