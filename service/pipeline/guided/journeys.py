"""The legs of one journey, told in several sentences, made one way."""

from dataclasses import replace

from spacy.tokens import Token

from service.pipeline.candidates.amount_words import CONTAINERS
from service.pipeline.candidates.reading import Reading
from service.pipeline.candidates.transfers import REACHING, SHIPMENT_NOUNS
from service.pipeline.guided.consignments import KINDS, FoundShipment
from service.pipeline.guided.general import is_of_trade
from service.pipeline.guided.goods import VEHICLES, is_goods
from service.pipeline.guided.grammar import prepositional, subject
from service.pipeline.guided.moving import is_aboard
from service.pipeline.guided.parts import is_mover
from service.pipeline.guided.ways import Way, find_way, joined_ways
from service.pipeline.linguistics import offset
from service.pipeline.page import Sentence

_NEAR = 3  # Sentences after the goods were named within which “they” are the goods.
_MEANT = (
    SHIPMENT_NOUNS
    | VEHICLES
    | KINDS
    | frozenset(
        "good they it weapon material equipment box crate drum sack haul contraband drug "
        "which that both each item product she load suitcase bag".split()
    )
)
_BEARERS = frozenset(
    "passenger courier driver mule traveller traveler suspect man woman he she pair couple "
    "smuggler trafficker crew captain skipper".split()
)
"""Whose journey is that of the goods that were found on them."""


_INSIDE = frozenset("inside aboard hidden concealed contained held stuffed packed".split())
_SHARES = frozenset("part half some most all rest much".split())
_DEFINITE = frozenset("the these those this its their".split())
_TAKING = frozenset("take bring transfer escort tow return move".split())
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
        _rename(reading, followed, last_named, sentence)
        for i in _found_inside(reading, followed, sentence):
            for number, before in waiting:
                if sentence.number - number <= _NEAR:
                    followed[i] = _with_leg(reading, followed[i], before)
        for token in _moving_verbs(reading, sentence):
            moved = _moved(token)
            meant = _meant(reading, followed, last_named, moved, sentence.number)
            meant = meant or _aboard(reading, followed, token, sentence)
            leg = find_way(reading, token)
            if leg is None or (moved is not None and _is_taken_away(token, sentence, followed)):
                continue
            for i in meant:
                followed[i] = _with_leg(reading, followed[i], leg, ahead=_is_ahead(token))
            if not meant and moved is not None and _carries(moved):
                waiting.append((sentence.number, leg))
    return followed


def _with_leg(
    reading: Reading, shipment: FoundShipment, leg: Way, *, ahead: bool = False
) -> FoundShipment:
    known = shipment.way
    if leg == known:
        return shipment
    return replace(shipment, way=joined_ways(reading, known, leg, ahead=ahead) if known else leg)


def _is_ahead(verb: Token) -> bool:
    """“were about to be put on a plane”, “bound for Lagos”: a leg that was yet to come."""
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    planned = bool(auxiliaries & {"to", "will", "would"})
    return planned or verb.lemma_ in {"bind", "bound", "destine"}


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
    return noun.lemma_.lower() in VEHICLES | CONTAINERS | SHIPMENT_NOUNS | _BEARERS


def _is_taken_away(verb: Token, sentence: Sentence, shipments: list[FoundShipment]) -> bool:
    """“was taken to a police store”: what was seized before goes no further on its own way."""
    if verb.lemma_.lower() not in _TAKING or verb.tag_ != "VBN":
        return False
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    seized = any(s.status == "intercepted" and s.sentence < sentence.number for s in shipments)
    return seized and auxiliaries <= {"was", "were", "have", "has", "been"}


def _moving_verbs(reading: Reading, sentence: Sentence) -> list[Token]:
    """The verbs that move goods, in the article's own words, neither quoted nor denied."""
    if is_of_trade(reading, sentence):
        return []
    return [
        token
        for token in reading.tokens(sentence)
        if token.pos_ == "VERB"
        and (is_mover(token) or is_aboard(token))
        and not reading.in_quotation(offset(token))
        and not any(c.dep_ == "neg" for c in token.children)
    ]


def _rename(
    reading: Reading, shipments: list[FoundShipment], last_named: list[int], sentence: Sentence
) -> None:
    """Note for each shipment that this sentence names its goods again."""
    nouns = {t.lower_ for t in reading.tokens(sentence) if _is_named(t)}
    # “A second lot, of 120 servers”: the servers of this sentence are others than those before.
    nouns -= {_noun(reading, s) for s in shipments if s.sentence == sentence.number}
    for i, shipment in enumerate(shipments):
        if sentence.number > shipment.sentence and _noun(reading, shipment) in nouns:
            last_named[i] = sentence.number


def _is_named(noun: Token) -> bool:
    """Whether a sentence is about goods: “the crates”, and not “in crates that they had built”."""
    definite = any(
        c.lower_ in {"the", "these", "those", "this", "its", "their"} for c in noun.lefts
    )
    about = noun.dep_ in {"nsubj", "nsubjpass", "dobj"}
    return noun.pos_ in {"NOUN", "PROPN"} and (definite or about)


def _noun(reading: Reading, shipment: FoundShipment) -> str:
    return reading.page.text[slice(*shipment.goods)].casefold().split()[-1]


def _moved(verb: Token) -> Token | None:
    reaching = verb.lemma_.lower() in REACHING  # “reached Goma”: the place, not what moved.
    objects = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"} and not reaching]
    moved = objects[0] if objects else subject(verb) or _lost(verb)
    if moved is None or moved.lower_ not in _SHARES:
        return moved
    return next(prepositional(moved, "of"), moved)  # “part of it was to go on to Duisburg”


def _lost(verb: Token) -> Token | None:
    """The subject that the parser lost: “The 20-foot container, declared as tea, had come”."""
    before = [t for t in verb.sent if t.i < verb.i and t.pos_ in {"NOUN", "PRON"}]
    first = before[0] if before else None
    return first if first is not None and first.lemma_.lower() in _MEANT else None


def _meant(
    reading: Reading,
    shipments: list[FoundShipment],
    last_named: list[int],
    moved: Token | None,
    sentence: int,
) -> list[int]:
    """The shipments that a verb moves: those of its own goods, or the last ones before “they”."""
    if moved is None:
        return []
    before = [i for i, s in enumerate(shipments) if s.sentence <= sentence]
    same = [i for i in before if _noun(reading, shipments[i]) == moved.lower_]
    if same:
        return same[-1:]
    own = [i for i in before if shipments[i].sentence == sentence]
    if moved.lemma_.lower() in VEHICLES | SHIPMENT_NOUNS and (own or _is_other(moved)):
        return own  # “On one such bus, bound for Rio, they found 26 rifles.”
    caught = any(s.status == "intercepted" and s.sentence <= sentence for s in shipments)
    meant = _MEANT | _BEARERS if caught else _MEANT
    if moved.lemma_.lower() not in meant and moved.lower_ not in meant:
        return []
    last = max((last_named[i] for i in before if sentence - last_named[i] <= _NEAR), default=None)
    return [i for i in before if last_named[i] == last]


def _is_other(noun: Token) -> bool:
    """“a second tanker”, “another lorry”: one that was not told of before."""
    return any(c.lower_ in {"a", "an", "another", "other", "second", "third"} for c in noun.lefts)


def _aboard(
    reading: Reading, shipments: list[FoundShipment], verb: Token, sentence: Sentence
) -> list[int]:
    """The last goods told of before a ship or plane that sails under its name, or with it."""
    craft = subject(verb)
    if craft is None or verb.lemma_.lower() not in _VOYAGES or not _is_craft(reading, craft, verb):
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


def unattached(reading: Reading, shipments: list[FoundShipment]) -> list[tuple[Way, int]]:
    """Ways of at least two places whose goods are only “they” or “it”, with their sentences.

    “They were flown from Belgrade to Sharjah” is a route even where it isn't clear what was.
    """
    taken = {place for s in shipments if s.way for _, place in s.way.stops}
    found: list[tuple[Way, int]] = []
    for sentence in reading.page.body:
        for token in _moving_verbs(reading, sentence):
            way = find_way(reading, token)
            if way is None or way.places < 2 or not _is_of_goods(reading, token):
                continue
            if way.origin is None and way.destination is None:
                continue
            places = {place for _, place in way.stops}
            if not places & taken:
                taken |= places
                found.append((way, sentence.number))
    return found


def _is_of_goods(reading: Reading, verb: Token) -> bool:
    """Whether what moves is goods and nobody: passive, or an object that is no person."""
    moved = _moved(verb)
    if moved is None or verb.lemma_ == "sell":
        return False
    if moved.lemma_.lower() in VEHICLES | SHIPMENT_NOUNS:
        return True
    passive = any(c.dep_ in {"nsubjpass", "auxpass"} for c in verb.children)
    meant = moved.lower_ in {"it", "they", "them", "which", "that", "each", "both"}
    thing = reading.name_at(moved) is None and (meant or is_goods(reading, moved, None))
    return thing and (passive or moved.dep_ == "dobj")
