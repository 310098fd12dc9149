"""langextract as its documentation says: examples, a schema made from them, pieces, alignment."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from typing import Any

import langextract
from langextract.factory import ModelConfig, create_model

from evals.peers import extractions
from evals.peers.answer import Answer
from evals.peers.endpoint import PeerEndpoint
from evals.peers.extractions import Extracted
from evals.peers.peer import NothingParsed, Peer
from evals.peers.places import span
from evals.peers.prompts import EXAMPLES, TASK
from schemas.article import Article
from service.llm.usage import Meter

OMITTED = "Chunk omitted"
"""How the library's warning begins where it leaves out a piece whose answer it can't read."""


def ask(article: Article, endpoint: PeerEndpoint, meter: Meter) -> Answer:
    """What it extracts. Raises NothingParsed where it could read no answer of the model at all."""
    model = _model(endpoint)
    # Its own client can't be given from outside, and would tell nothing of calls and tokens.
    with endpoint.client(meter) as client, _omissions() as omitted:
        model._client = client
        document = langextract.extract(
            article.text,
            prompt_description=TASK,
            examples=_examples(),
            model=model,
            use_schema_constraints=False,  # Those of the model count, made from the examples.
            max_workers=endpoint.settings.model_concurrency,
            show_progress=False,
        )
    found = [_extracted(article.text, one) for one in document.extractions or []]
    answered = meter.usage().calls - meter.usage().failed_calls
    if not found and len(omitted) >= answered > 0:
        raise NothingParsed
    return extractions.answer(found)


def peer() -> Peer:
    """langextract, in the version that is installed."""
    return Peer("langextract", version("langextract"), f"{TASK}\n{EXAMPLES!r}", ask)


def _model(endpoint: PeerEndpoint) -> Any:
    settings = endpoint.settings
    limits: dict[str, float] = {"max_output_tokens": settings.max_output_tokens}
    if settings.temperature is not None:
        limits["temperature"] = settings.temperature
    config = ModelConfig(
        model_id=endpoint.model,
        provider="OpenAILanguageModel",
        provider_kwargs={"base_url": endpoint.base_url, "api_key": endpoint.api_key, **limits},
    )
    return create_model(
        config, examples=_examples(), use_schema_constraints=True, fence_output=False
    )


def _examples() -> list[Any]:
    data = langextract.data
    return [
        data.ExampleData(
            text=example.text,
            extractions=[
                data.Extraction(one.kind, one.words, attributes=dict(one.attributes))
                for one in example.marked
            ],
        )
        for example in EXAMPLES
    ]


def _extracted(text: str, one: Any) -> Extracted:
    at = one.char_interval
    placed = at is not None and at.start_pos is not None and at.end_pos is not None
    place = span(text, at.start_pos, at.end_pos) if placed else None
    return Extracted(one.extraction_class, str(one.extraction_text), place, one.attributes or {})


@contextmanager
def _omissions() -> Iterator[list[None]]:
    """Collects one entry for each piece left out, and keeps the library's log to itself.

    It could repeat what the model said of the article.
    """
    omitted: list[None] = []

    def keep(record: logging.LogRecord) -> bool:
        if str(record.msg).startswith(OMITTED):
            omitted.append(None)
        return False

    logger = logging.getLogger("absl")
    logger.addFilter(keep)
    try:
        yield omitted
    finally:
        logger.removeFilter(keep)
