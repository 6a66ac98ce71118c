"""The witness of the words' order: texts whose cells stand one after the other."""
