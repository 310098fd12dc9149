"""What a peer is: a library, and how it is asked for an article's record."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from evals.peers.answer import Answer
from evals.peers.endpoint import PeerEndpoint
from evals.peers.prompts import VERSION
from schemas.article import Article
from schemas.brief import PromptVersion
from service.llm.usage import Meter

Ask = Callable[[Article, PeerEndpoint, Meter], Answer]
"""Blocks until the peer has answered; raises whatever the library raises."""


class NothingParsed(Exception):  # noqa: N818 - the library goes on as if nothing were wrong
    """The model answered, and the library could read none of its answers."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A library with its version, all that it is told before the article, and the asking."""

    name: str
    version: str
    told: str
    ask: Ask

    @property
    def prompt(self) -> PromptVersion:
        """What identifies the prompt in a brief and in a manifest."""
        digest = hashlib.sha256(self.told.encode()).hexdigest()
        return PromptVersion(name=f"peers/{self.name}", version=VERSION, sha256=digest)
