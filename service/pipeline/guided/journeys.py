"""The legs of one journey, told in several sentences, made one way."""

from dataclasses import replace

from spacy.tokens import Token

from service.pipeline.candidates.amount_words import CONTAINERS
from service.pipeline.candidates.found import Offsets
from service.pipeline.candidates.places import country, country_code
from service.pipeline.candidates.reading import Reading
from service.pipeline.candidates.transfers import SHIPMENT_NOUNS
from service.pipeline.guided.afterwards import from_seizure, is_still_to_come
from service.pipeline.guided.consignments import FoundShipment
from service.pipeline.guided.general import is_of_trade
from service.pipeline.guided.goods import VEHICLES
from service.pipeline.guided.grammar import auxiliaries, prepositional, subject
from service.pipeline.guided.meant import (
    BEARERS,
    NEAR,
    is_definite,
    is_part,
    meant_by,
    moved_by,
    rename,
)
from service.pipeline.guided.moving import is_aboard
from service.pipeline.guided.named_places import place_at
from service.pipeline.guided.outcome import is_unreal
from service.pipeline.guided.parts import (
    is_as_far,
    is_back,
    is_making,
    is_mover,
    is_onward,
    is_somebody,
)
from service.pipeline.guided.stops import seizure_place
from service.pipeline.guided.ways import Way, find_way, joined_ways
from service.pipeline.linguistics import offset
from service.pipeline.page import Sentence

_INSIDE = frozenset("inside aboard hidden concealed contained held stuffed packed".split())
_TAKING = frozenset("take bring transfer escort tow return move".split())
_RESTING = frozenset(
    "be stand lie sit wait remain stay languish rot linger hold keep store strand stick detain "
    "impound find discover recover spot photograph check inspect search open unpack quarantine "
    "delay refuse reject".split()
)
"""Verbs of goods that are somewhere on their way; those that need an object in the passive."""
_LYING = frozenset("be stand lie sit wait remain stay languish rot linger keep store".split())
_SEEN = frozenset("photograph spot stand lie".split())
"""What becomes of goods where they ended, whatever end was told before."""
_NAUTICAL = frozenset("sail dock berth moor anchor steam tie".split())
_VOYAGES = frozenset(
    "sail dock berth moor anchor steam land take arrive leave depart reach call tie put clear "
    "transit load unload discharge head turn".split()
)
"""What ships and planes do, under their names too."""


def follow(reading: Reading, shipments: list[FoundShipment]) -> list[FoundShipment]:
    """The shipments, with the legs that later sentences add to their ways."""
    followed = list(shipments)
    last_named = [s.sentence for s in shipments]
    waiting: list[tuple[int, Way]] = []
    for sentence in reading.page.body:
        for i in _found_inside(reading, followed, sentence):
            for number, before in waiting:
                if sentence.number - number <= NEAR:
                    followed[i] = _with_leg(reading, followed[i], before)
        for token in moving_verbs(reading, sentence):
            moved = moved_by(token)
            # “They had been sold … when it heard of the tags”: not the tags.
            rename(
                reading, followed, last_named, sentence, offset(token if moved is None else moved)
            )
            meant = meant_by(reading, followed, last_named, moved, sentence.number)
            meant = meant or _aboard(reading, followed, token, sentence)
            leg = find_way(reading, token)
            if leg is not None and is_onward(token):
                _go_on(reading, followed, leg, sentence)
            if leg is None or (moved is not None and _is_taken_away(token, sentence, followed)):
                continue
            others = [s.way for i, s in enumerate(followed) if i not in meant]
            for i in meant if leg not in others else ():
                if _is_turned(reading, followed[i], token, leg, sentence):
                    followed[i] = replace(followed[i], returned=leg)
                else:
                    followed[i] = _with_leg_of(reading, followed[i], leg, token)
                    if moved is not None and moved.pos_ == "NOUN":
                        last_named[i] = sentence.number  # “the two containers” names them again.
            if not meant and moved is not None and _carries(moved):
                waiting.append((sentence.number, leg))
        rename(reading, followed, last_named, sentence, sentence.end)
        _rest(reading, followed, last_named, sentence)
    return [from_seizure(reading, followed, shipment) for shipment in followed]


def _is_turned(
    reading: Reading, shipment: FoundShipment, verb: Token, leg: Way, sentence: Sentence
) -> bool:
    """Whether a leg leads goods back, or elsewhere after they had been stopped on their way."""
    known = {reading.page.text[slice(*p)] for _, p in (shipment.way.stops if shipment.way else ())}
    stopped = shipment.status == "intercepted" and shipment.sentence < sentence.number
    if known and is_still_to_come(verb):
        told = {reading.page.text[slice(*p)] for _, p in leg.stops}
        if not told & known and (stopped or None not in {leg.origin, leg.destination}):
            return leg.destination is not None  # “will be flown to a reserve in Tsavo”
    if leg.destination is None or reading.page.text[slice(*leg.destination)] in known:
        return is_back(verb) and leg.destination is not None and leg != shipment.way
    there = shipment.way.destination if shipment.way is not None else None
    diverted = verb.lemma_.lower() in _TAKING and leg.origin is None
    return is_back(verb) or (stopped and there is not None and diverted)


def _go_on(reading: Reading, shipments: list[FoundShipment], leg: Way, sentence: Sentence) -> None:
    """Begin the way of goods that were sent on where those that they were part of had come to."""
    for i, part in enumerate(shipments):
        way = part.way
        if part.sentence != sentence.number or way is None or way.origin is not None:
            continue
        whole = [
            s.way.destination for s in shipments[:i]
            if is_part(reading, part, s) and s.way is not None and s.way.destination is not None
        ]  # fmt: skip
        if whole and way.destination is not None and way.destination == leg.destination:
            shipments[i] = replace(part, way=replace(way, origin=whole[-1]))


def _rest(
    reading: Reading, shipments: list[FoundShipment], last_named: list[int], sentence: Sentence
) -> None:
    """Note where a sentence says that goods are, of those of which no place was told yet."""
    for verb in reading.tokens(sentence):
        if is_making(verb) and not reading.in_quotation(offset(verb)):
            for i in meant_by(reading, shipments, last_named, moved_by(verb), sentence.number):
                made = shipments[i].made_at or _made_at(reading, verb)
                shipments[i] = replace(shipments[i], made_at=made)
        short = _not_passed(reading, verb)
        if not (short or _is_resting(verb)) or reading.in_quotation(offset(verb)):
            continue
        place = short or seizure_place(reading, verb)
        lying = subject(verb) if verb.lemma_ == "make" else moved_by(verb)
        there = Way(None, (), place, None)
        somebody = lying is not None and (is_somebody(lying) or lying.lemma_.lower() in BEARERS)
        if somebody and verb.lemma_ in _LYING | {"hold", "detain"}:
            continue  # “two men were held at a police station”
        meant = meant_by(reading, shipments, last_named, lying, sentence.number)
        for i in meant or _aboard(reading, shipments, verb, sentence):
            shipment = shipments[i]
            known = shipment.way is not None and shipment.way.destination is not None
            later = shipment.sentence < sentence.number
            yet_to_be = verb.lemma_ == "be" and _is_planned(verb)  # “will be in Lagos”
            ends = verb.lemma_ in _SEEN if known else yet_to_be
            if place and later and verb.lemma_ == "be" and is_back(verb):
                shipments[i] = replace(shipment, returned=shipment.returned or there)
            elif place and later and ends:
                shipments[i] = _with_leg(reading, shipment, there, ahead=True)
            elif short or (shipment.stopped_at is None and not (known and verb.lemma_ in _LYING)):
                shipments[i] = replace(shipment, stopped_at=place)


def _made_at(reading: Reading, verb: Token) -> Offsets | None:
    """The town, not the country alone, “in” which goods were made, or the site that lies there."""
    sites = [*prepositional(verb, "in", "at", "near")]
    nouns = [n for site in sites for n in (site, *prepositional(site, "in", "at", "near", "of"))]
    places = (place for n in nouns if (place := place_at(reading, n)) is not None)
    return next((p for p in places if country(reading.page.text[slice(*p)]) is None), None)


def _not_passed(reading: Reading, verb: Token) -> Offsets | None:
    """“never got past Lomé”: how far goods came."""
    if verb.lemma_ not in {"get", "make", "go"} or all(c.dep_ != "neg" for c in verb.children):
        return None
    behind = prepositional(verb, "past", "beyond")
    named = (place for o in behind for t in o.subtree if (place := place_at(reading, t)))
    return next(named, None)


def _is_resting(verb: Token) -> bool:
    """“lay in a depot”, “was held at the border”, “is still in Medyka”, and not denied."""
    lemma = verb.lemma_.lower()
    if verb.pos_ not in {"VERB", "AUX"} or verb.dep_ in {"aux", "auxpass"}:
        return False
    passive = any(c.dep_ == "auxpass" for c in verb.children) or verb.tag_ == "VBN"
    denied = any(c.dep_ == "neg" for c in verb.children)
    still = lemma in _LYING - {"keep", "store"}
    return lemma in _RESTING and (passive or still) and not denied


def _with_leg_of(reading: Reading, shipment: FoundShipment, leg: Way, verb: Token) -> FoundShipment:
    if _is_apart(reading, shipment, leg, moved_by(verb)):
        return shipment
    return _with_leg(reading, shipment, leg, ahead=_is_ahead(verb) or is_onward(verb))


def _with_leg(
    reading: Reading, shipment: FoundShipment, leg: Way, *, ahead: bool = False
) -> FoundShipment:
    known = shipment.way
    if leg == known:
        return shipment
    return replace(shipment, way=joined_ways(reading, known, leg, ahead=ahead) if known else leg)


def _is_apart(reading: Reading, shipment: FoundShipment, leg: Way, moved: Token | None) -> bool:
    """Whether a leg meets no place of a way of which both ends are known, and is another's.

    It begins somewhere else, or moves what the article names anew: “mortar bombs had turned up in
    Benghazi”, not “they”.
    """
    way = shipment.way
    if way is None or way.origin is None or way.destination is None:
        return False
    anew = moved is not None and moved.pos_ == "NOUN" and not is_definite(moved)
    if leg.origin is None and not anew:
        return False
    known, more = ([reading.page.text[slice(*p)] for _, p in w.stops] for w in (way, leg))
    lands = {country_code(p) for p in (*known, *more) if country(p)}
    return not (
        {p.casefold() for p in known} & {p.casefold() for p in more}
        or lands & set(map(country_code, known)) & set(map(country_code, more))
    )


def _is_ahead(verb: Token) -> bool:
    """“were about to be put on a plane”, “bound for Lagos”: a leg that was yet to come."""
    return _is_planned(verb) or verb.lemma_ in {"bind", "bound", "destine"}


def _is_planned(verb: Token) -> bool:
    return bool(auxiliaries(verb) & {"to", "will", "would", "should"})


def _found_inside(
    reading: Reading, shipments: list[FoundShipment], sentence: Sentence
) -> list[int]:
    """The goods of a sentence that were found in or on what the sentences before moved."""
    inside = any(t.lower_ in _INSIDE for t in reading.tokens(sentence))
    return [
        i for i, s in enumerate(shipments)
        if s.sentence == sentence.number and s.way is None and (inside or s.status == "intercepted")
    ]  # fmt: skip


def _carries(noun: Token) -> bool:
    return noun.lemma_.lower() in VEHICLES | CONTAINERS | SHIPMENT_NOUNS | BEARERS


def _is_taken_away(verb: Token, sentence: Sentence, shipments: list[FoundShipment]) -> bool:
    """“was taken to a police store”: what was seized before goes no further on its own way."""
    if verb.lemma_.lower() not in _TAKING or verb.tag_ != "VBN":
        return False
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    seized = any(s.status == "intercepted" and s.sentence < sentence.number for s in shipments)
    return seized and auxiliaries <= {"was", "were", "have", "has", "been"}


def moving_verbs(reading: Reading, sentence: Sentence) -> list[Token]:
    """The verbs that move goods, in the article's own words, neither quoted nor denied.

    Nor what can, could or might be done: “gasoil can be resold across the Gulf”.
    """
    if is_of_trade(reading, sentence):
        return []
    return [
        token
        for token in reading.tokens(sentence)
        if token.pos_ == "VERB"
        and (is_mover(token) or is_aboard(token))
        and not reading.in_quotation(offset(token))
        and (is_as_far(token) or not is_unreal(token))
    ]


def _aboard(
    reading: Reading, shipments: list[FoundShipment], verb: Token, sentence: Sentence
) -> list[int]:
    """The last goods told of before a ship or plane that sails under its name, or with it."""
    craft = subject(verb)
    anchored = any(o.lower_ == "anchor" for o in prepositional(verb, "at"))
    sails = anchored or verb.lemma_.lower() in _VOYAGES
    if craft is None or not sails or not _is_craft(reading, craft, verb):
        return []
    own = any(s.sentence == sentence.number and s.goods[0] > offset(verb) for s in shipments)
    before = [s.sentence for s in shipments if s.goods[0] < offset(verb) and not own]
    return [i for i, s in enumerate(shipments) if before and s.sentence == before[-1]]


def _is_craft(reading: Reading, token: Token, verb: Token) -> bool:
    """Whether a name is a ship's or a plane's: “the Antonov”, and no body that acts."""
    name = reading.name_at(token)
    kind = name.kind if name is not None else None
    article = any(c.lower_ == "the" for c in token.children)
    if verb.lemma_.lower() in _NAUTICAL and token.lower_ == "she":
        return True
    return token.pos_ == "PROPN" and article and kind in {None, "organisation", "company"}
