"""A model that answers from a recording, with or without another model behind it."""

import json
from collections.abc import Sequence

from pydantic import ValidationError

from schemas.brief import Usage
from service.llm.message import Message
from service.llm.model import LanguageModel, T, asked_guided
from service.llm.recording import Recorded, Recording, ask_key, weigh_key
from service.llm.usage import Meter
from service.settings import Settings

DIGITS = 4
"""Significant digits kept of a probability."""


class NotRecorded(Exception):  # noqa: N818 - and no ModelFault, with which the pipeline makes do
    """The recording lacks the answer to a question, and there is no model to ask."""


class RecordedModel(LanguageModel):
    """Answers from a recording; what that lacks is asked of `model`, where there is one, and kept.

    `repeat` tells apart the answers to one question that is asked several times. `model` stays
    the caller's to close.
    """

    def __init__(
        self,
        settings: Settings,
        recording: Recording,
        model: LanguageModel | None,
        repeat: int = 0,
    ) -> None:
        self.name = settings.model
        self.guided = asked_guided(settings)
        self._settings = settings
        self._recording = recording
        self._model = model
        self._repeat = repeat

    async def ask(self, messages: list[Message], answer: type[T], meter: Meter) -> T:
        """The recorded answer, or else the model's.

        Raises:
            NotRecorded: there is neither, or what was recorded is of another form.
            ModelFault: as the model raises it.
        """
        key = ask_key(self._settings, messages, answer, self._repeat)
        kept = self._found(key, meter)
        if kept is None:
            with meter.part() as part:
                given = await self._behind.ask(messages, answer, part)
            made = Recorded(key=key, answer=given.model_dump(mode="json"), usage=_tokens(part))
            kept = self._recording.add(made)
        try:
            return answer.model_validate_json(json.dumps(kept.answer))
        except ValidationError:
            raise NotRecorded from None

    async def weigh(self, prompt: str, options: Sequence[str], meter: Meter) -> list[float]:
        """The recorded probabilities, or else the model's, to four significant digits.

        Raises:
            NotRecorded: there are neither.
            ModelFault: as the model raises it.
        """
        key = weigh_key(self._settings, prompt, options, self._repeat)
        kept = self._found(key, meter)
        if kept is None:
            with meter.part() as part:
                exact = await self._behind.weigh(prompt, options, part)
            weights = [float(f"{weight:.{DIGITS}g}") for weight in exact]
            kept = self._recording.add(Recorded(key=key, weights=weights, usage=_tokens(part)))
        return list(kept.weights or ())

    async def ready(self) -> None:
        """Return if the model behind can be asked, or if there is none to ask."""
        if self._model is not None:
            await self._model.ready()

    async def close(self) -> None:
        """Nothing: recording and model are the caller's to close."""

    @property
    def _behind(self) -> LanguageModel:
        if self._model is None:
            raise NotRecorded
        return self._model

    def _found(self, key: str, meter: Meter) -> Recorded | None:
        kept = self._recording.find(key)
        if kept is not None:
            meter.add(kept.usage)
        return kept


def _tokens(meter: Meter) -> Usage:
    return meter.usage().model_copy(update={"seconds": 0, "cost": None})
