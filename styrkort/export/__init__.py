"""Plans as files for other tools: the CSV set and the data package that describes it."""

from .csv_files import CsvFolder, csv_header, csv_rows, write_csv_set
from .datapackage import data_package, data_package_text

__all__ = [
    "CsvFolder",
    "csv_header",
    "csv_rows",
    "data_package",
    "data_package_text",
    "write_csv_set",
]
