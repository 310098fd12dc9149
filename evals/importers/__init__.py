"""Readers of public data sets. The sets themselves are read from a path and never kept here."""
