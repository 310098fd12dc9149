"""How an endpoint wants to be asked, found out by asking."""

from dataclasses import dataclass, replace
from typing import Literal

from service.llm.faults import ModelAnswerUnusable, ModelFault, ModelTruncated, RequestRejected

Mode = Literal["json_schema", "tools", "json", "text"]
LADDER: tuple[Mode, ...] = ("json_schema", "tools", "json", "text")


@dataclass(frozen=True, slots=True)
class Manner:
    """One way to ask; `fixed` keeps its mode whatever the endpoint says.

    `mode` None leaves the mode to the provider's own default.
    """

    mode: Mode | None
    fixed: bool
    limit_name: Literal["max_tokens", "max_completion_tokens"] = "max_tokens"
    with_temperature: bool = True

    @property
    def last(self) -> bool:
        """Whether there is no other mode to try."""
        return self.fixed or self.mode is None or self.mode == LADDER[-1]

    def changed(self, fault: ModelFault) -> "Manner | None":
        """The next manner to try after a fault, or None where none would help."""
        about = fault.about if isinstance(fault, RequestRejected) else None
        if about == "temperature" and self.with_temperature:
            return replace(self, with_temperature=False)
        if about == "limit" and self.limit_name != "max_completion_tokens":
            return replace(self, limit_name="max_completion_tokens")
        formless = (
            isinstance(fault, ModelAnswerUnusable)
            and not isinstance(fault, ModelTruncated)
            and fault.formless
        )
        if (about == "format" or formless) and not self.last:
            assert self.mode is not None
            return replace(self, mode=LADDER[LADDER.index(self.mode) + 1])
        return None
