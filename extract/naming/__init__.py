"""A table of cells → a `NamedTable`: roles of columns, kinds of rows, the kind of the table."""
