"""A run as one HTML page that needs nothing else: no network, no other file."""

from evals.html.page import page

__all__ = ["page"]
