"""Where requests for a brief meet: answered from the store, or made once for all who ask."""

import asyncio
import hashlib
import json
from collections.abc import Callable
from typing import Protocol

from schemas.article import ArticleRequest
from schemas.brief import SCHEMA_VERSION, Brief
from service.errors import ShuttingDown
from service.llm import LanguageModel
from service.pipeline.article import clean
from service.pipeline.brief import prompt_fingerprint
from service.settings import Settings
from service.store import Store


class Maker(Protocol):
    """What makes a brief of an article; `service.pipeline.brief.make_brief` does."""

    async def __call__(
        self, request: ArticleRequest, model: LanguageModel, settings: Settings, /
    ) -> Brief: ...


class Desk:
    """Hands out briefs. The same article, model and prompts are asked of the model once."""

    def __init__(
        self,
        store: Store,
        model: LanguageModel,
        settings: Settings,
        make: Maker,
        fingerprint: Callable[[LanguageModel, Settings], str] = prompt_fingerprint,
    ) -> None:
        self._store = store
        self._model = model
        self._settings = settings
        self._make = make
        self._fingerprint = fingerprint
        self._under_way: dict[tuple[str, bool], asyncio.Task[Brief]] = {}

    async def brief(self, request: ArticleRequest, *, fresh: bool = False) -> Brief:
        """The brief of an article; with `fresh`, not from the store.

        It goes on being made if the caller leaves, and is kept. Raises what the maker raises,
        StoreUnavailable and ShuttingDown.
        """
        key = self._key(request)
        task = self._under_way.get((key, True))
        if task is None and not fresh:
            task = self._under_way.get((key, False))
        if task is None:
            task = self._start(key, request, fresh=fresh)
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            if task.cancelled():
                raise ShuttingDown("The service is shutting down; ask again.") from None
            raise

    async def close(self) -> None:
        """Break off what is being made."""
        tasks = list(self._under_way.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _start(self, key: str, request: ArticleRequest, *, fresh: bool) -> asyncio.Task[Brief]:
        task = asyncio.create_task(self._answer(key, request, fresh=fresh))
        self._under_way[key, fresh] = task
        task.add_done_callback(lambda done: self._finish((key, fresh), done))
        return task

    async def _answer(self, key: str, request: ArticleRequest, *, fresh: bool) -> Brief:
        kept = None if fresh else await self._store.find(key)
        if kept is not None:
            provenance = kept.provenance.model_copy(update={"cached": True})
            return kept.model_copy(update={"provenance": provenance})
        brief = await self._make(request, self._model, self._settings)
        await self._store.put(key, brief)
        return brief

    def _finish(self, key: tuple[str, bool], task: asyncio.Task[Brief]) -> None:
        del self._under_way[key]
        if not task.cancelled():
            # Asked for, so that asyncio doesn't log a failure whose caller has left.
            task.exception()

    def _key(self, request: ArticleRequest) -> str:
        """A hash of all that a brief depends on."""
        settings = self._settings
        parts = [
            SCHEMA_VERSION,
            clean(request.text),
            request.model_dump(mode="json", exclude={"text"}),
            self._model.name,
            self._fingerprint(self._model, settings),
            [settings.base_url, settings.strategy, settings.temperature],
            [settings.refusal_rounds, settings.missed_rounds],
        ]
        return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()
