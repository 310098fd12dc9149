"""The strategy for small models: closed questions about what the page itself shows."""

from service.pipeline.guided.extract import extract

__all__ = ["extract"]
