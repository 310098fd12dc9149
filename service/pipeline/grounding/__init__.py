"""Hold what a model said against the article: to the letter, or not at all."""

from service.pipeline.grounding.ground import ground
from service.pipeline.grounding.items import Grounded
from service.pipeline.grounding.locate import Found, NotFound, locate

__all__ = ["Found", "Grounded", "NotFound", "ground", "locate"]
