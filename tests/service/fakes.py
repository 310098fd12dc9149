"""Stand-ins for the model and for what makes briefs with it."""

import asyncio
import hashlib
import uuid
from datetime import UTC, datetime

from schemas.article import Article, ArticleRequest
from schemas.brief import Audit, Brief, Provenance, Span, Summary, SummaryPoint, Usage
from service.llm import LanguageModel, ModelFault
from service.settings import Settings


class FakeModel(LanguageModel):
    """Answers nothing; is ready unless it was given a fault."""

    def __init__(self, fault: ModelFault | None = None, name: str = "fake/model") -> None:
        self.name = name
        self.guided = False
        self.fault = fault
        self.closed = False

    async def ready(self) -> None:
        if self.fault is not None:
            raise self.fault

    async def close(self) -> None:
        self.closed = True


class FakeMaker:
    """Makes a brief with one point, the article's opening. Counts, waits and fails as told."""

    def __init__(self) -> None:
        self.requests: list[ArticleRequest] = []
        self.fault: Exception | None = None
        self.audit = Audit(dropped=[], uncovered=[])
        self.started = asyncio.Event()
        self.may_finish = asyncio.Event()
        self.may_finish.set()

    async def __call__(
        self, request: ArticleRequest, model: LanguageModel, settings: Settings, /
    ) -> Brief:
        self.requests.append(request)
        self.started.set()
        await self.may_finish.wait()
        if self.fault is not None:
            raise self.fault
        return fake_brief(request, model.name, self.audit)


def fake_brief(
    request: ArticleRequest, model: str = "fake/model", audit: Audit | None = None
) -> Brief:
    """A brief of any article, with an id of its own."""
    text = request.text
    opening = Span(start=0, end=len(text[:20]), text=text[:20])
    return Brief(
        id=uuid.uuid4().hex,
        article=Article(
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            text=text,
            title=request.title,
            url=request.url,
            published_at=request.published_at,
            language=request.language,
        ),
        summary=Summary(
            headline=f"About {len(text)} characters",
            points=[SummaryPoint(text=opening.text, evidence=[opening])],
        ),
        actors=[],
        shipments=[],
        routes=[],
        quotes=[],
        unverified_claims=[],
        audit=audit or Audit(dropped=[], uncovered=[]),
        provenance=Provenance(
            model=model,
            strategy="direct",
            prompt_version="fake 1",
            prompts=[],
            usage=Usage(),
            service_version="0",
            created_at=datetime.now(UTC),
        ),
    )
