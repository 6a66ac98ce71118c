"""Independent readings of a page's tables; each returns `extract.table.Table` objects.

They know nothing of each other; `extract.verdict.verdict` compares them cell by cell.
"""
