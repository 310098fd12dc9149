"""What came of asking a model: an extraction, and what could not be had."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import from_json

from schemas.brief import MissingSection, SectionName
from schemas.extraction import (
    ExtractedActor,
    ExtractedClaim,
    ExtractedPoint,
    ExtractedQuote,
    ExtractedRoute,
    ExtractedShipment,
    ExtractedSummary,
    Extraction,
    Part,
)

P = TypeVar("P", bound=Part)
MOST_POINTS = 7
SECTIONS: tuple[SectionName, ...] = get_args(SectionName)
_ITEMS: dict[SectionName, type[Part]] = {
    "actors": ExtractedActor,
    "shipments": ExtractedShipment,
    "routes": ExtractedRoute,
    "quotes": ExtractedQuote,
    "unverified_claims": ExtractedClaim,
}


@dataclass(frozen=True, slots=True)
class Extracted:
    """An extraction, with the sections that are missing from it, wholly or in part."""

    extraction: Extraction
    missing: list[MissingSection] = field(default_factory=list)


def merge(parts: Sequence[Extracted]) -> Extracted:
    """The extractions of one article's stretches as one; shipments keep their routes."""
    answers = [part.extraction for part in parts]
    summaries = [answer.summary for answer in answers]
    told = next((summary for summary in summaries if summary.headline.strip()), _no_summary())
    merged = Extraction(
        summary=ExtractedSummary(
            headline=told.headline,
            headline_sentences=told.headline_sentences,
            points=[point for summary in summaries for point in summary.points][:MOST_POINTS],
        ),
        actors=[actor for answer in answers for actor in answer.actors],
        shipments=_shipments(answers),
        routes=[route for answer in answers for route in answer.routes],
        quotes=[quote for answer in answers for quote in answer.quotes],
        unverified_claims=[claim for answer in answers for claim in answer.unverified_claims],
    )
    return Extracted(merged, [missing for part in parts for missing in part.missing])


def salvage(partial: str, reason: str) -> Extracted | None:
    """What of an answer of the wrong form can be used, item by item; None if nothing can.

    `partial` is the answer as the model wrote it, maybe cut off; `reason` says what is wrong.
    """
    answer, last = _parsed(partial)
    kept: dict[str, Any] = {}
    missing: list[MissingSection] = []
    for section in SECTIONS:
        kept[section], lost = _section(section, answer.get(section))
        if section == last:
            lost = "The answer was cut off here."
        if lost is not None:
            missing.append(MissingSection(section=section, reason=f"{lost} {reason}"))
    if not any(kept.values()):
        return None
    return Extracted(Extraction(**{**kept, "summary": kept["summary"] or _no_summary()}), missing)


def _shipments(answers: Sequence[Extraction]) -> list[ExtractedShipment]:
    beyond = sum(len(answer.routes) for answer in answers) + 1
    shipments: list[ExtractedShipment] = []
    before = 0
    for answer in answers:
        for shipment in answer.shipments:
            route = shipment.route
            if route is not None:
                # A number that was wrong must stay wrong, not hit upon another answer's route.
                route = route + before if 0 < route <= len(answer.routes) else beyond
            shipments.append(shipment.model_copy(update={"route": route}))
        before += len(answer.routes)
    return shipments


def _parsed(partial: str) -> tuple[dict[str, Any], str | None]:
    """The answer's object, and its last section's name where it was cut off there.

    The last thing in that section is left out: it may be half of what was meant.
    """
    partial = partial[max(0, partial.find("{")) :]
    last = None
    try:
        answer, _ = json.JSONDecoder().raw_decode(partial)
    except (ValueError, RecursionError):
        try:
            answer = from_json(partial, allow_partial=True)
        except ValueError:
            return {}, None
        if isinstance(answer, dict) and answer:
            last = next(reversed(answer))
            answer[last] = _without_last(answer[last])
    return (answer, last) if isinstance(answer, dict) else ({}, None)


def _without_last(said: object) -> object:
    if isinstance(said, list):
        return said[:-1]
    if isinstance(said, dict) and isinstance(said.get("points"), list):
        return {**said, "points": said["points"][:-1]}
    return None


def _section(section: SectionName, said: object) -> tuple[object, str | None]:
    """What can be used of a section, and what is wrong with the rest of it, if anything is."""
    if section != "summary":
        return _items(_ITEMS[section], said)
    if not isinstance(said, dict):
        return None, "It is missing from the answer."
    points, lost = _items(ExtractedPoint, said.get("points"))
    summary = _mended(ExtractedSummary, {**said, "points": points})
    return (summary, lost) if summary else (None, "It came in the wrong form.")


def _items(kind: type[P], said: object) -> tuple[list[P], str | None]:
    if not isinstance(said, list):
        return [], "It is missing from the answer."
    kept = [item for one in said if (item := _mended(kind, one)) is not None]
    lost = len(said) - len(kept)
    return kept, f"{lost} of {len(said)} items came in the wrong form." if lost else None


def _mended(kind: type[P], said: object) -> P | None:
    """The item without unknown fields and with null for optional ones that were left out."""
    if not isinstance(said, Mapping):
        return None
    optional = [n for n, f in kind.model_fields.items() if type(None) in get_args(f.annotation)]
    known = {name: value for name, value in said.items() if name in kind.model_fields}
    try:
        return kind.model_validate(dict.fromkeys(optional) | known)
    except ValidationError:
        return None


def _no_summary() -> ExtractedSummary:
    return ExtractedSummary(headline="", headline_sentences=[], points=[])
