"""What a scorer hands back."""

from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict

FindingKind = Literal["missing", "spurious", "wrong", "sprung", "broken", "failed"]


class Finding(BaseModel):
    """One thing that is wrong with a predicted brief."""

    model_config = ConfigDict(frozen=True)

    section: str
    kind: FindingKind
    item: str
    field: str | None = None
    gold: str | None = None
    predicted: str | None = None

    def __str__(self) -> str:
        name = f"{self.kind} {self.field}" if self.field else self.kind
        answers = f" [{self.gold} -> {self.predicted}]" if self.gold is not None else ""
        return f"{name}: {self.item}{answers}"


class Counts(NamedTuple):
    """Items found, items made up, items left out."""

    true_positives: int = 0
    false_positives: int = 0
    false_negatives: int = 0


class Share(NamedTuple):
    """How many of how many are right."""

    right: int = 0
    of: int = 0


class Pair(BaseModel):
    """A gold item and the predicted item matched with it, by their places in their lists."""

    gold: int
    predicted: int
    wrong: list[str] = []
    """Fields that are not right; none for an optional gold item, whose fields aren't scored."""


class SectionScore(BaseModel):
    """One section of one case. `counts` is None where a section is scored by shares alone."""

    section: str
    counts: Counts | None = None
    shares: dict[str, Share] = {}
    findings: list[Finding] = []
    pairs: list[Pair] = []
