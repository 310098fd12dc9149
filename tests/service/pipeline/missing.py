"""An article, a first answer that misses half of it, and what such an answer lacks."""

from typing import Any

from schemas.article import ArticleRequest
from schemas.extraction import Extraction
from service.pipeline.additions import Additions
from service.pipeline.article import read_page
from service.pipeline.candidates.reading import Reading, read
from tests.service.pipeline.page import extraction_of

TEXT = "\n\n".join(
    (
        "The freighter Nadira left Varna with 40 tons of fuel for Poti on Monday.",
        "Harbour master Ada Roe said it also carried 300 mortars for the army of Lodria.",
        "“We opened nothing,” Roe said.",
        "The mortars allegedly went on by rail via Gori to the town of Sarn.",
        "It rained on the quay.",
        "Nobody came on deck.",
    )
)
REQUEST = ArticleRequest(text=TEXT, language="en")


def reading(text: str = TEXT) -> Reading:
    return read(read_page(ArticleRequest(text=text, language="en")))


def shipment(goods: str, sentence: int, **more: Any) -> dict[str, Any]:
    nothing = dict.fromkeys(("quantity", "sender", "recipient", "route", "date"))
    return {"goods": goods, "status": "reported", "sentences": [sentence], **nothing, **more}


def route(origin: str, destination: str, sentence: int, *transit: str) -> dict[str, Any]:
    places = {"origin": origin, "transit": list(transit), "destination": destination}
    return {**places, "mode": None, "sentences": [sentence]}


def actor(name: str, sentence: int, **more: Any) -> dict[str, Any]:
    nothing: dict[str, Any] = {"role": None, "aliases": [], "affiliation": None}
    return {"name": name, "kind": "person", "sentences": [sentence], **nothing, **more}


FUEL = shipment("fuel", 1, quantity="40 tons", route=1)
MORTARS = shipment("mortars", 2, quantity="300", recipient="army of Lodria", route=1)
BY_SEA = route("Varna", "Poti", 1)
BY_RAIL = route("Poti", "Sarn", 4, "Gori") | {"origin": None, "mode": "rail"}
QUOTE = {"quotation": 1, "speaker": "Ada Roe", "reported_by": None}
CLAIM = {
    "text": "The mortars allegedly went on to Sarn.",
    "claimant": None,
    "basis": "alleged",
    "cue": "allegedly",
    "sentences": [4],
}


def first_answer() -> Extraction:
    """The fuel and its way, and Ada Roe: no mortars, quote, claim or second way."""
    return extraction_of(
        "Freighter Nadira left Varna",
        [1],
        actors=[actor("Ada Roe", 2, role="Harbour master")],
        shipments=[FUEL],
        routes=[BY_SEA],
    )


def additions(**items: list[dict[str, Any]]) -> Additions:
    empty: dict[str, Any] = {section: [] for section in Additions.model_fields}
    return Additions.model_validate(empty | items)


def all_that_is_missing() -> Additions:
    return additions(
        actors=[actor("army of Lodria", 2, kind="armed_force")],
        shipments=[MORTARS],
        routes=[BY_RAIL],
        quotes=[QUOTE],
        unverified_claims=[CLAIM],
    )
