"""Rules for dates, a file for each shape."""
