"""The ends of a way that its own clauses leave open: where who sends and who receives are."""

from service.pipeline.candidates.found import Name, Offsets
from service.pipeline.candidates.places import country, country_code, demonym
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.consignments import FoundShipment
from service.pipeline.guided.seats import seat_of


def origin_of(reading: Reading, shipment: FoundShipment) -> Offsets | None:
    """Where the sender sits, else the country that sender or goods come from."""
    land = _country_named(reading, _home(reading, shipment), shipment.sentence)
    return seat_of(reading, shipment.sender) or land


def destination_of(reading: Reading, shipment: FoundShipment) -> Offsets | None:
    """Where the recipient sits, else the country that it belongs to."""
    land = _country_named(reading, _country_of(reading, shipment.recipient), shipment.sentence)
    return seat_of(reading, shipment.recipient) or land


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
