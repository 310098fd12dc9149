"""A language model that answers as it was told to, and remembers what it was asked."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from pydantic import BaseModel

from service.llm import LanguageModel, Message, Meter

T = TypeVar("T", bound=BaseModel)
Answer = BaseModel | Exception


class ScriptedModel(LanguageModel):
    """Gives one answer after the other, or what a function makes of the user's message."""

    def __init__(self, answers: Iterable[Answer] | Callable[[str], Answer] = ()) -> None:
        self.name = "scripted/model"
        self.guided = False
        self.asked: list[list[Message]] = []
        left = iter(()) if callable(answers) else iter(answers)
        self._answer = answers if callable(answers) else lambda _: next(left)

    async def ask(self, messages: list[Message], answer: type[T], meter: Meter) -> T:
        self.asked.append(messages)
        given = self._answer(messages[-1]["content"])
        if isinstance(given, Exception):
            raise given
        assert isinstance(given, answer)
        return given

    @property
    def said(self) -> str:
        """The only conversation so far, as one text."""
        (messages,) = self.asked
        return "\n".join(message["content"] for message in messages)
