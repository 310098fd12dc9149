"""The ends of a way that its own clauses leave open: where who sends and who receives are."""

import re

from service.pipeline.candidates.found import Name, Offsets
from service.pipeline.candidates.places import country, country_code, demonym
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.consignments import FoundShipment
from service.pipeline.guided.named_places import dateline
from service.pipeline.guided.seats import seat_of

_INBOUND = re.compile(
    r"\b(?:flown|shipped|brought|smuggled|trucked|airlifted|ferried|railed|come|came|coming|"
    r"driven) (?:in|up|over|ashore|home|here)\b|\bimport(?:ed|s)?\b|"
    r"\barriv(?:ed?|ing)\b(?! (?:at|in|on the)\b)|\b(?:in|by|with) \w+ customs\b"
)
_OUTBOUND = re.compile(
    r"\b(?:left|leaves?|leaving|sail(?:s|ed)|depart(?:s|ed)|set (?:off|out|sail)) "
    r"(?:(?:early|late|again|at) |yesterday|today|on |last |this |by |for |with )"
)
_OFFICIALS = re.compile(
    r"\b([A-ZÀ-Þ]\w+) (?:\w+ )?(?:customs|police|coast ?guard|border|navy|inspectors|authorities|"
    r"officers|officials|agents|detectives|prosecutors|troops|soldiers)\b"
)


def origin_of(reading: Reading, shipment: FoundShipment) -> Offsets | None:
    """Where the sender sits or the goods were made, else the country that either comes from."""
    seat = seat_of(reading, shipment.sender) or shipment.made_at
    return seat or _country_named(reading, _home(reading, shipment), shipment.sentence)


def destination_of(reading: Reading, shipment: FoundShipment) -> Offsets | None:
    """Where the recipient sits, else the country that it belongs to."""
    seat = seat_of(reading, shipment.recipient)
    code = _country_of(reading, shipment.recipient)
    return seat or _country_named(reading, code, shipment.sentence)


def scene_of(reading: Reading, shipment: FoundShipment, *, leaving: bool = False) -> Offsets | None:
    """Where the story plays: its dateline, else the country whose officials stopped the goods.

    Only where goods were stopped, or came in, without a word where; or, where their end is told,
    where they left.
    """
    sentence = reading.page.sentence(shipment.sentence)
    told = reading.page.text[sentence.start : sentence.end] if sentence is not None else ""
    headline = not told.rstrip("”’\"') ").endswith(".")
    if leaving and _OUTBOUND.search(told) and not headline:
        return dateline(reading)
    if headline or (shipment.status != "intercepted" and not _INBOUND.search(told)):
        return None
    officials = (demonym(m[1]) for m in _OFFICIALS.finditer(told))
    code = next((c for c in officials if c is not None), None)
    sent_from = dateline(reading)
    if code is None or (sent_from and country_code(reading.page.text[slice(*sent_from)]) == code):
        return sent_from
    return _country_named(reading, code, shipment.sentence)


def _home(reading: Reading, shipment: FoundShipment) -> str | None:
    """Code of the country that the goods come from: the sender's, else the goods' own."""
    return _country_of(reading, shipment.sender) or _goods_country(reading, shipment)


def _goods_country(reading: Reading, shipment: FoundShipment) -> str | None:
    """“Chinese drone equipment”: the nationality just before the goods."""
    before = reading.page.text[max(0, shipment.goods[0] - 20) : shipment.goods[0]].split()
    words = [*before[-1:], *reading.page.text[slice(*shipment.goods)].split()]
    return next((code for w in words if (code := demonym(w.strip(",.“”")))), None)


def _country_of(reading: Reading, name: Name | None) -> str | None:
    """Code of the country that an actor is, belongs to or is named after."""
    if name is None:
        return None
    if name.kind == "country":
        return name.country_code
    for form in (name.name, *name.forms):
        for word in form.split():
            if code := demonym(word) or country(word):
                return code
    belongs = next((n for n in reading.candidates.names if n.key == name.affiliation), None)
    return country_code(belongs.name) if belongs is not None and belongs.kind == "country" else None


def _country_named(reading: Reading, code: str | None, sentence: int) -> Offsets | None:
    """Where the article names that country, nearest to a sentence; else a town that lies there."""
    if code is None:
        return None
    named = [
        (span, reading.page.text[slice(*span)])
        for name in reading.candidates.names
        for span in name.mentions
    ]
    mentions = [span for span, word in named if country(word) == code]
    mentions = mentions or [span for span, word in named if country_code(word) == code]
    at = reading.page.sentence(sentence)
    here = at.start if at is not None else 0
    return min(mentions, key=lambda span: abs(span[0] - here), default=None)
