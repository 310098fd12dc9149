"""What can be wrong with written words."""

from dataclasses import dataclass
from typing import Literal

from schemas.brief import WordChange

FaultKind = Literal["number", "name", "hedge", "negation", "direction"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that written words say and their evidence does not."""

    kind: FaultKind
    said: str
    detail: str

    def as_word_change(self) -> WordChange:
        """Return the fault as a difference between what was said and the article."""
        change = {"hedge": "words", "direction": "name"}.get(self.kind, self.kind)
        return WordChange.model_validate({"kind": change, "said": self.said, "article": ""})
