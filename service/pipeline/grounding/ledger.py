"""One item's check: what of it stands, and what is refused and why."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from schemas.brief import Refusal, SectionName, Span, WordChange
from service.pipeline.candidates.found import Candidates
from service.pipeline.grounding.locate import (
    Fits,
    Found,
    NotFound,
    Verdict,
    anywhere_fits,
    locate,
)
from service.pipeline.page import Page
from service.pipeline.written import Fault, check_written, closest_sentence

Effect = Literal["item_dropped", "field_cleared", "replaced"]
RefusalReason = Literal["altered", "elsewhere", "absent", "unsupported", "unresolved", "incomplete"]

_SAYS_NOTHING = frozenset({"", "null", "none", "unknown", "n/a", "-", "not specified"})
_SHOWN = 80  # Code points of a long string that a detail repeats.
_DETAILS = {
    "altered": "“{said}” is not what the article says; the nearest words are “{nearest}”.",
    "elsewhere": "“{said}” stands in the article, but not in the sentences given for it.",
    "absent": "“{said}” stands nowhere in the article.",
    "unsupported": "“{said}” stands in the article only as part of a longer name.",
}


def given(said: str | None) -> str | None:
    """Return what the model said for an optional field, or None where it said nothing."""
    return None if said is None or said.strip().casefold() in _SAYS_NOTHING else said.strip()


def shown(said: str) -> str:
    """Return a string short enough for a sentence about it."""
    return said if len(said) <= _SHOWN else said[: _SHOWN - 1] + "…"


@dataclass(slots=True)
class Ledger:
    """Notes for one item while it is checked. Made for it, and done with it."""

    section: SectionName
    item: int | None
    page: Page
    candidates: Candidates
    evidence: list[Span]
    refusals: list[Refusal] = field(default_factory=list)
    verdicts: list[tuple[str, Verdict]] = field(default_factory=list)

    def copied(
        self,
        name: str,
        said: str | None,
        effect: Effect = "field_cleared",
        fits: Fits = anywhere_fits,
    ) -> Span | None:
        """Return where copied words stand in the evidence; note the verdict or the refusal."""
        words = given(said)
        if words is None:
            return None
        found = locate(words, self.page, self.evidence, fits)
        if isinstance(found, Found):
            self.verdicts.append((name, found.verdict))
            return found.span
        self.not_found(name, words, found, effect)
        return None

    def copied_all(
        self, name: str, said: Sequence[str], fits: Fits = anywhere_fits
    ) -> tuple[Span, ...]:
        """Return where each of several copied words stands; `{}` in the name is its place.

        A refusal gives the place in the model's list, a verdict that in the brief's.
        """
        kept: list[Span] = []
        for place, words in enumerate(said):
            span = self.copied(name.format(place), words, fits=fits)
            if span is not None:
                self.verdicts[-1] = (name.format(len(kept)), self.verdicts[-1][1])
                kept.append(span)
        return tuple(kept)

    def key(self, name: str, said: str) -> Span | None:
        """Return where the words stand that make the item what it is; without them it goes."""
        if not self.evidence:
            self.refuse(
                "sentences", said, "incomplete", "item_dropped",
                f"“{shown(said)}” came without a sentence of the article that bears it out.",
            )  # fmt: skip
            return None
        if given(said) is None:
            self.refuse(
                name, said, "incomplete", "item_dropped", f"The item came without its {name}."
            )
            return None
        return self.copied(name, said, "item_dropped")

    def holds(self, said: str) -> bool:
        """Tell whether words stand in the evidence."""
        return isinstance(locate(said, self.page, self.evidence), Found)

    def written(self, name: str, said: str, *, asserted: bool = True) -> str:
        """Return written words that keep to the evidence, or else the evidence's own sentence."""
        faults = check_written(said, self.evidence, self.page, self.candidates, asserted=asserted)
        if faults:
            self.unsupported(name, said, faults, "replaced")
            return closest_sentence(said, self.evidence).text
        return said.strip() or self.evidence[0].text

    def unsupported(self, name: str, said: str, faults: Sequence[Fault], effect: Effect) -> None:
        """Note that written words say more than their evidence."""
        detail = " ".join(fault.detail for fault in faults)
        nearest = closest_sentence(said, self.evidence)
        changes = [fault.as_word_change() for fault in faults]
        self.refuse(name, said, "unsupported", effect, detail, nearest, changes)

    def not_found(self, name: str, said: str, found: NotFound, effect: Effect) -> None:
        """Note that copied words don't stand where they should."""
        nearest = shown(found.nearest.text) if found.nearest else ""
        detail = _DETAILS[found.reason].format(said=shown(said), nearest=nearest)
        self.refuse(name, said, found.reason, effect, detail, found.nearest, found.changes)

    def refuse(
        self,
        name: str,
        said: str,
        reason: RefusalReason,
        effect: Effect,
        detail: str,
        nearest: Span | None = None,
        changes: Sequence[WordChange] = (),
    ) -> None:
        """Note a refusal."""
        self.refusals.append(
            Refusal(
                section=self.section,
                item=self.item,
                field=name,
                said=said,
                reason=reason,
                effect=effect,
                nearest=nearest,
                changes=list(changes),
                detail=detail,
            )
        )
