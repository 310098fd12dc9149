"""What the pipeline knows of a language model, whatever is behind it."""

from collections.abc import Sequence
from typing import TypeVar

from pydantic import BaseModel

from service.llm.message import Message
from service.llm.usage import Meter
from service.settings import Settings

T = TypeVar("T", bound=BaseModel)
EMBEDDED = "embedded"


class LanguageModel:
    """Gives structured answers, and weighs closed options; to be closed after use.

    `name` is the model's name in the settings. `guided` says that it is to be asked small closed
    questions instead of one with the whole article.
    """

    name: str
    guided: bool

    async def ask(self, messages: list[Message], answer: type[T], meter: Meter) -> T:
        """The model's answer to a conversation, of the type asked for.

        Raises:
            ModelFault: of the kind that ended it.
        """
        raise NotImplementedError

    async def weigh(self, prompt: str, options: Sequence[str], meter: Meter) -> list[float]:
        """The probability of each option as the continuation of the prompt; they sum to 1.

        Raises:
            ModelFault: of the kind that ended it; BadModelSettings where the endpoint can't
                weigh.
        """
        raise NotImplementedError

    async def ready(self) -> None:
        """Return if the model can be asked.

        Raises:
            ModelFault: it can't.
        """
        raise NotImplementedError

    async def close(self) -> None:
        """Let go of whatever the model holds."""
        raise NotImplementedError


def asked_guided(settings: Settings) -> bool:
    """Whether the model that the settings name is asked small closed questions."""
    return settings.strategy == "guided" or (
        settings.strategy == "auto" and settings.model == EMBEDDED
    )
