"""What is said to a model."""

from typing import Literal, TypedDict


class Message(TypedDict):
    """One turn of a conversation; its content reaches the endpoint character for character."""

    role: Literal["system", "user", "assistant"]
    content: str
