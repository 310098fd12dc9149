"""A brief as a person reads it in a terminal."""

from service.render.brief import render_brief
from service.render.text import safe

__all__ = ["render_brief", "safe"]
