"""What becomes of goods after they were stopped, where it is a way of its own."""

from dataclasses import replace

from spacy.tokens import Token

from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.consignments import FoundShipment
from service.pipeline.guided.grammar import auxiliaries
from service.pipeline.guided.meant import is_part

_STORY = 6  # Sentences in which a short article tells what became of what was stopped.


def from_seizure(
    reading: Reading, shipments: list[FoundShipment], part: FoundShipment
) -> FoundShipment:
    """“The 31 that survived will be flown to Arusha”: from where all of them had been stopped."""
    way = part.way
    if part.status != "planned" or way is None or way.origin or way.destination is None:
        return part
    stopped = [
        s.stopped_at for s in shipments
        if s.stopped_at is not None and s.sentence < part.sentence
        and is_part(reading, part, s, within=_STORY)
    ]  # fmt: skip
    return replace(part, way=replace(way, origin=stopped[-1])) if stopped else part


def is_still_to_come(verb: Token) -> bool:
    """“will be flown to Lima”, “plans to fly it to Lima”: yet to come when the article was written.

    Unlike “was to be flown to Lima”, which may tell what somebody had meant to do.
    """
    if any(c.dep_ == "neg" for c in verb.children):
        return False
    helpers = auxiliaries(verb)
    return "will" in helpers or ("to" in helpers and verb.head.tag_ in {"VBZ", "VBP"})
