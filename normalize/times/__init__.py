"""Time cells, dates, periods and follow-up occasions → typed times."""
