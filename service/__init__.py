"""Nutgraf: an article in, a brief that an editor can check out."""

__version__ = "0.1.0"
