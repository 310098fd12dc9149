"""instructor with the plain schema: one request with the whole article, retries as it comes."""

from importlib.metadata import version
from typing import Any, cast

import instructor

from evals.peers.answer import Answer
from evals.peers.endpoint import PeerEndpoint
from evals.peers.peer import Peer
from evals.peers.prompts import REQUEST
from schemas.article import Article
from service.llm.endpoints import MODES, silence_libraries
from service.llm.usage import Meter


def ask(article: Article, endpoint: PeerEndpoint, meter: Meter) -> Answer:
    """The model's answer. Raises instructor's own error where none fits the schema."""
    settings = endpoint.settings
    mode = "json_schema" if settings.mode == "auto" else settings.mode
    limits: dict[str, float] = {endpoint.limit_name: settings.max_output_tokens}
    if settings.temperature is not None:
        limits["temperature"] = settings.temperature
    with endpoint.client(meter) as client:
        create = cast(Any, instructor.from_openai(client, mode=MODES[mode]).chat.completions.create)
        answer: Answer = create(
            response_model=Answer,
            messages=[
                {"role": "system", "content": REQUEST},
                {"role": "user", "content": article.text},
            ],
            model=endpoint.model,
            **limits,
        )
    return answer


def peer() -> Peer:
    """instructor, in the version that is installed."""
    silence_libraries()
    return Peer("instructor", version("instructor"), REQUEST, ask)
