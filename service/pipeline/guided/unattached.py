"""Ways of goods of which no consignment was found, told all the same."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from service.pipeline.candidates.reading import Reading
from service.pipeline.candidates.transfers import ABSTRACT, SHIPMENT_NOUNS
from service.pipeline.guided.consignments import FoundShipment
from service.pipeline.guided.general import is_of_trade
from service.pipeline.guided.goods import VEHICLES, is_goods
from service.pipeline.guided.grammar import subject
from service.pipeline.guided.journeys import moving_verbs
from service.pipeline.guided.meant import moved_by
from service.pipeline.guided.parts import is_somebody
from service.pipeline.guided.routes import FoundRoute
from service.pipeline.guided.stops import stops_around
from service.pipeline.guided.ways import Way, find_way
from service.pipeline.linguistics import offset
from service.pipeline.page import Sentence

_LOADS = SHIPMENT_NOUNS & frozenset(
    "shipment consignment cargo delivery load batch parcel package truckload lorryload planeload "
    "boatload shipload haul trainload tranche lot".split()
)
_MEANT = frozenset("it they them which that each both".split())
_KEPT = frozenset("sell see be run stretch extend lead".split())
"""Verbs that move nothing: “the road runs from Mombasa to Nairobi”."""
_PRICES = frozenset("freight price rate cost fare tariff".split())
"""What comes and goes without being moved: “freight from Varna to Oran has come down”."""
_MATERIAL = VEHICLES | {"sample", "section", "document", "test"}
"""Nouns for what may be spoken of and may be carried: “samples were flown from A to B”."""
_ACTING = frozenset({"person", "company", "government", "armed_force", "country", "group"})


def unattached(
    reading: Reading, shipments: list[FoundShipment], routes: Sequence[FoundRoute] = ()
) -> list[FoundRoute]:
    """Ways of at least two places that no shipment takes, with their sentences.

    “They were flown from Belgrade to Sharjah” is a route even where it isn't clear what was.
    """
    taken = {place for s in shipments if s.way for _, place in s.way.stops}
    told = [_words(reading, way) for way in (*(s.way for s in shipments), *(r.way for r in routes))]
    found: list[FoundRoute] = []
    for sentence in reading.page.body:
        for token in _movers(reading, sentence):
            way = find_way(reading, token)
            if way is None or way.places < 2 or (way.origin is None and way.destination is None):
                continue
            if way.origin is None and not _passes(reading, token):
                continue
            whole = way.origin is not None and way.destination is not None
            if not (_is_of_goods(reading, token) or (whole and _is_of_a_thing(reading, token))):
                continue
            places, words = {place for _, place in way.stops}, _words(reading, way)
            if not places & taken and not any(words <= other for other in told):
                taken |= places
                told.append(words)
                found.append(FoundRoute(way, (sentence.number,)))
    return found


def _passes(reading: Reading, mover: Token) -> bool:
    """Whether a sentence tells what goods pass, rather than several ends: “sold to A and to B”."""
    tokens = [t for t in mover.sent if not t.is_space]
    return any(part == "transit" for part, _ in stops_around(reading, tokens))


def _words(reading: Reading, way: Way | None) -> frozenset[str]:
    stops = way.stops if way is not None else ()
    return frozenset(reading.page.text[slice(*place)].casefold() for _, place in stops)


def _movers(reading: Reading, sentence: Sentence) -> Iterator[Token]:
    """The verbs that move something, and the nouns for a consignment."""
    yield from moving_verbs(reading, sentence)
    for token in () if is_of_trade(reading, sentence) else reading.tokens(sentence):
        quoted = reading.in_quotation(offset(token))
        if token.pos_ == "NOUN" and token.lemma_.lower() in _LOADS and not quoted:
            yield token


def _is_of_goods(reading: Reading, verb: Token) -> bool:
    """Whether what moves is goods and nobody: passive, or an object that is no person."""
    if verb.pos_ == "NOUN":
        return verb.tag_ == "NN"
    moved = moved_by(verb)
    if moved is None or verb.lemma_ == "sell":
        return False
    if moved.lemma_.lower() in VEHICLES | SHIPMENT_NOUNS:
        return True
    passive = any(c.dep_ in {"nsubjpass", "auxpass"} for c in verb.children)
    meant = moved.lower_ in _MEANT
    thing = reading.name_at(moved) is None and (meant or is_goods(reading, moved, None))
    return thing and (passive or moved.dep_ == "dobj")


def _is_of_a_thing(reading: Reading, verb: Token) -> bool:
    """Whether a thing, and nobody, once went all the way: “the statue went from A to B”."""
    about = moved_by(verb)
    moved = _called(about)
    usual = verb.tag_ in {"VBZ", "VBP"} or any(c.lower_ == "would" for c in verb.children)
    if moved is None or usual or verb.lemma_ in _KEPT or is_somebody(moved):
        return False
    if moved.pos_ == "PRON" and moved.lower_ not in _MEANT:
        return False
    name = reading.name_at(moved)
    acting = name is not None and name.kind in _ACTING and moved.lower_ not in _MEANT
    thing = moved.lower_ in _MEANT or moved.ent_type_ not in {"PERSON", "NORP"}
    own = about == subject(verb) or moved.dep_ in {"dobj", "nsubjpass"}
    return (
        thing
        and own
        and not acting
        and moved.lemma_.lower() not in (ABSTRACT - _MATERIAL) | _PRICES
    )


def _called(noun: Token | None) -> Token | None:
    """“The third, a van from Bolt, was driven to Hull”: the van."""
    if noun is None or noun.pos_ not in {"ADJ", "NUM"}:
        return noun
    return next((c for c in noun.children if c.dep_ == "appos" and c.pos_ == "NOUN"), noun)
