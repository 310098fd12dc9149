"""A language model behind an endpoint: one that is named, or the embedded one."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

from instructor.core import Hooks

from service.llm.adapter import find_adapter
from service.llm.diagnosis import diagnose
from service.llm.embedded import NAME, EmbeddedServer
from service.llm.endpoints import Endpoint, OpenAIEndpoint, endpoint_for, silence_libraries
from service.llm.faults import BadModelSettings, ModelTimeout
from service.llm.manner import Manner
from service.llm.message import Message
from service.llm.model import EMBEDDED, LanguageModel, T, asked_guided
from service.llm.retries import Attempts, Sleep
from service.llm.usage import Meter
from service.llm.weighing import Weighed, softmax, weigh_option
from service.settings import Settings


class ServedModel(LanguageModel):
    """A model behind an endpoint; made by `open_model`, to be closed after use."""

    def __init__(
        self,
        settings: Settings,
        endpoint: Endpoint | None,
        server: EmbeddedServer | None = None,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self.name = settings.model
        self.guided = asked_guided(settings)
        self._settings = settings
        self._endpoint = endpoint
        self._server = server
        self._sleep = sleep
        self._proven: Manner | None = None
        # The embedded model computes where it is asked: its questions only hinder each other, and
        # one after the other they find their prefix still in the cache.
        self._turns = asyncio.Semaphore(1 if server else settings.model_concurrency)
        self._opening = asyncio.Lock()

    async def ask(self, messages: list[Message], answer: type[T], meter: Meter) -> T:
        """The model's answer to a conversation, of the type asked for.

        Transient faults and answers of the wrong form are tried again, within the budgets of the
        settings and the meter's deadline.

        Raises:
            ModelFault: of the kind that ended it.
        """
        async with self._turn(meter) as endpoint:
            manner = self._proven or endpoint.manner
            while True:
                attempts = Attempts(
                    self._settings,
                    meter,
                    format_proven=manner == self._proven or manner.last,
                )
                try:
                    result = await self._create(endpoint, manner, messages, answer, attempts)
                except Exception as error:
                    fault = attempts.fault(error)
                    other = manner.changed(fault)
                    if other is None:
                        raise fault from None
                    manner = other
                else:
                    attempts.succeeded()
                    self._proven = manner
                    return result

    async def weigh(self, prompt: str, options: Sequence[str], meter: Meter) -> list[float]:
        """The probability of each option as the continuation of the prompt; they sum to 1.

        For an option's score see `service.llm.weighing`.

        Raises:
            ModelFault: of the kind that ended it; BadModelSettings where the endpoint can't
                weigh.
        """
        if not options:
            return []
        async with self._turn(meter) as endpoint:
            if not isinstance(endpoint, OpenAIEndpoint):
                raise BadModelSettings(
                    f"NUTGRAF_MODEL={self.name} can't weigh options. Set NUTGRAF_STRATEGY=direct."
                )
            scores = [await self._weigh_one(endpoint, prompt, option, meter) for option in options]
        return softmax(scores)

    async def ready(self) -> None:
        """Return if the endpoint can be reached; the embedded model is started for it.

        Raises:
            ModelFault: it can't, or it rejects the key.
        """
        endpoint = await self._open()
        try:
            await endpoint.ready()
        except Exception as error:
            raise diagnose(error) from None

    async def close(self) -> None:
        """Close the connections, and stop the embedded model."""
        if self._endpoint is not None:
            await self._endpoint.close()
        if self._server is not None:
            self._endpoint = None
            await asyncio.to_thread(self._server.stop)

    @asynccontextmanager
    async def _turn(self, meter: Meter) -> AsyncIterator[Endpoint]:
        """One of the turns that `model_concurrency` allows, cut off at the meter's deadline."""
        late = ModelTimeout(
            f"The model had {self._settings.deadline:g} seconds for this article and needed more. "
            "Raise NUTGRAF_DEADLINE, shorten the article, or use a faster model."
        )
        if meter.remaining() <= 0:
            raise late
        try:
            async with asyncio.timeout(meter.remaining()), self._turns:
                yield await self._open()
        except TimeoutError:
            raise late from None

    async def _open(self) -> Endpoint:
        async with self._opening:
            if self._endpoint is None:
                assert self._server is not None
                address = await asyncio.to_thread(self._server.address)
                self._endpoint = OpenAIEndpoint(
                    self._settings, NAME, address, self._server.key, local=True
                )
        return self._endpoint

    async def _create(
        self,
        endpoint: Endpoint,
        manner: Manner,
        messages: list[Message],
        answer: type[T],
        attempts: Attempts,
    ) -> T:
        hooks = Hooks()
        hooks.on("completion:response", attempts.received)
        options: dict[str, Any] = {manner.limit_name: self._settings.max_output_tokens}
        if manner.with_temperature and self._settings.temperature is not None:
            options["temperature"] = self._settings.temperature
        # Never `context=`: it would make a template of every message, the article included.
        result = await endpoint.creator(manner, answer)(
            response_model=answer,
            messages=[dict(message) for message in messages],
            max_retries=attempts.retrying(self._sleep),
            hooks=hooks,
            **options,
        )
        assert isinstance(result, answer)
        return result

    async def _weigh_one(
        self, endpoint: OpenAIEndpoint, prompt: str, option: str, meter: Meter
    ) -> float:
        attempts = Attempts(self._settings, meter, format_proven=True)
        try:
            weighed: Weighed = await attempts.retrying(self._sleep)(
                weigh_option, endpoint.client, endpoint.model, prompt, option
            )
        except Exception as error:
            raise attempts.fault(error) from None
        attempts.succeeded()
        meter.add_tokens(weighed.response, without_cached=True)
        return weighed.score


def open_model(settings: Settings, sleep: Sleep = asyncio.sleep) -> LanguageModel:
    """The model that the settings name. Nothing is sent or started before the first question.

    Raises:
        BadModelSettings: no such provider, no key, or a package or the adapter is missing.
    """
    silence_libraries()
    if settings.model == EMBEDDED:
        server = EmbeddedServer(settings.embedded_threads, adapter=find_adapter(settings))
        return ServedModel(settings, None, server, sleep)
    return ServedModel(settings, endpoint_for(settings), sleep=sleep)
