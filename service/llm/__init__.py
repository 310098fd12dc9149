"""The one place that knows there is a language model behind a connection."""

from service.llm.client import open_model
from service.llm.faults import ModelFault
from service.llm.message import Message
from service.llm.model import LanguageModel
from service.llm.usage import Meter

__all__ = ["LanguageModel", "Message", "Meter", "ModelFault", "open_model"]
