"""Ask a model for what was missed, and keep of its answer what belongs there.

What comes back is held to the audit's own rules: an addition that covers nothing of what was
missed is left out, so what stands is not repeated, nor told otherwise.
"""

import asyncio
import logging
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from schemas.extraction import (
    ExtractedActor,
    ExtractedClaim,
    ExtractedQuote,
    ExtractedRoute,
    ExtractedShipment,
    ExtractedSummary,
    Extraction,
    Part,
)
from service.llm import LanguageModel, Message, Meter, ModelFault
from service.pipeline.assembly import Sections
from service.pipeline.candidates.found import Expected
from service.pipeline.candidates.reading import Reading
from service.pipeline.checking import check
from service.pipeline.direct import WINDOW, windows
from service.pipeline.extracted import Extracted, merge
from service.pipeline.missed import around, messages, still_missed
from service.pipeline.presentation import numbers_of
from service.pipeline.prompts import load
from service.pipeline.wording.typography import plain

logger = logging.getLogger(__name__)

_LINKS = ("sender", "recipient", "speaker", "reported_by", "claimant")


class Additions(Part):
    """The answer to a list of what was missed: a brief's items without its summary."""

    actors: list[ExtractedActor]
    shipments: list[ExtractedShipment]
    routes: list[ExtractedRoute]
    quotes: list[ExtractedQuote]
    unverified_claims: list[ExtractedClaim]


async def ask_missed(
    reading: Reading,
    sections: Sections,
    missed: Sequence[Expected],
    model: LanguageModel,
    meter: Meter,
    prompts: Path | None = None,
) -> Extracted | None:
    """The items that the model gives for what was missed, and no others; None if there are none.

    Only the sentences around what was missed are shown; where they are too many for one request
    there is one for each stretch. A fault of the model leaves a stretch without additions.
    """
    prompt = load("missed", prompts)
    places = [(item.start, item.end) for item in missed]
    near = windows(reading.page, around(reading.page, missed), WINDOW)
    parts = [part for part in near if numbers_of(places, part)]
    answers = await asyncio.gather(
        *(_ask(messages(reading, sections, missed, part, prompt), model, meter) for part in parts)
    )
    kept = await asyncio.to_thread(
        lambda: [belonging(reading, sections, missed, answer) for answer in answers if answer]
    )
    useful = [Extracted(extraction) for extraction in kept if extraction is not None]
    return merge(useful) if useful else None


def belonging(
    reading: Reading, sections: Sections, missed: Sequence[Expected], additions: Additions
) -> Extraction | None:
    """The additions that, taken alone, cover some of what was missed, with what they refer to.

    That is the routes of the shipments among them and the actors whom the brief doesn't have.
    """

    def covers(**items: list[Any]) -> bool:
        alone = check(reading, Extracted(_extraction(**items))).sections
        return len(still_missed(reading, alone, missed)) < len(missed)

    shipments = [item for item in additions.shipments if covers(shipments=[item])]
    taken = {item.route for item in shipments}
    places = [
        place
        for place, route in enumerate(additions.routes, start=1)
        if place in taken or covers(routes=[route])
    ]
    quotes = [item for item in additions.quotes if covers(quotes=[item])]
    claims = [item for item in additions.unverified_claims if covers(unverified_claims=[item])]
    if not (shipments or places or quotes or claims):
        return None
    return _extraction(
        actors=_new_actors(additions.actors, sections, [*shipments, *quotes, *claims]),
        shipments=[_on_route(item, places) for item in shipments],
        routes=[additions.routes[place - 1] for place in places],
        quotes=quotes,
        unverified_claims=claims,
    )


async def _ask(asked: list[Message], model: LanguageModel, meter: Meter) -> Additions | None:
    try:
        return await model.ask(asked, Additions, meter)
    except ModelFault as fault:
        logger.warning("Asking for what was missed failed: %s", fault.detail)
        return None


def _new_actors(
    actors: Iterable[ExtractedActor], sections: Sections, items: Iterable[Part]
) -> list[ExtractedActor]:
    """The actors whom the items name and the brief doesn't have under any of their names."""
    links = [getattr(item, link, None) for item in items for link in _LINKS]
    named = {plain(name) for name in links if name}
    known = {plain(name) for actor in sections.actors for name in (actor.name, *actor.aliases)}
    called = [(actor, {plain(name) for name in (actor.name, *actor.aliases)}) for actor in actors]
    return [actor for actor, names in called if names & named and not names & known]


def _on_route(shipment: ExtractedShipment, places: Sequence[int]) -> ExtractedShipment:
    """The shipment with its route's place among those kept; a wrong number stays wrong."""
    if shipment.route is None:
        return shipment
    kept = shipment.route in places
    route = places.index(shipment.route) + 1 if kept else len(places) + 1
    return shipment.model_copy(update={"route": route})


def _extraction(**items: Sequence[Part]) -> Extraction:
    empty: dict[str, Any] = {section: [] for section in Additions.model_fields}
    summary = ExtractedSummary(headline="", headline_sentences=[], points=[])
    return Extraction(summary=summary, **empty | items)
