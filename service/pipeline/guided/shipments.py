"""Goods that move from someone to someone, read off the verbs and nouns that move them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from schemas.brief import ShipmentStatus
from service.pipeline.candidates.found import Amount, DateMention, Name, Offsets
from service.pipeline.candidates.reading import Reading
from service.pipeline.candidates.transfers import (
    GIVING,
    MOVING,
    REACHING,
    RECEIVING,
    SEIZING,
    SENDING,
    SHIPMENT_NOUNS,
)
from service.pipeline.guided import loads
from service.pipeline.guided.goods import VEHICLES, amount_of, goods_heads, goods_span, is_goods
from service.pipeline.guided.grammar import prepositional, subject, whose
from service.pipeline.guided.outcome import date_of, status_of
from service.pipeline.guided.stops import seizure_place
from service.pipeline.guided.ways import Way, find_way, joined_ways
from service.pipeline.linguistics import offset
from service.pipeline.page import Sentence

_VAGUE = frozenset("come go take pass bring move".split())
_LIST = 400  # Words of a sentence past which it is a table, whose amounts the audit lists.
_IMPOUNDING = frozenset("seize intercept confiscate impound".split())
_HAULING = frozenset(
    "truck ship fly airlift smuggle mail post courier ferry freight haul import export".split()
)
_RECENT = 60  # Shipments before one among which it may have been told of already.
_ACCIDENT = 100
_LOST = 12  # Code points between goods and verb where the parser lost the subject.
_MOVERS = SENDING | GIVING | RECEIVING | MOVING | SEIZING


@dataclass(frozen=True, slots=True)
class FoundShipment:
    """One consignment, its way and the sentence that tells of it."""

    sentence: int
    goods: Offsets
    amount: Amount | None
    sender: Name | None
    recipient: Name | None
    date: DateMention | None
    status: ShipmentStatus
    way: Way | None
    stopped_at: Offsets | None = None


def find_shipments(reading: Reading) -> list[FoundShipment]:
    """The consignments that the article tells apart, in order."""
    found: list[FoundShipment] = []
    for sentence in reading.page.body:
        tokens = [t for t in reading.tokens(sentence) if not reading.in_quotation(offset(t))]
        for token in tokens:
            for shipment in (
                *_by_verb(reading, sentence, token),
                *_by_noun(reading, sentence, token),
            ):
                _add(reading, found, shipment)
        for shipment in _by_amount(reading, sentence, found):
            _add(reading, found, shipment)
    return found


def _by_amount(
    reading: Reading, sentence: Sentence, found: list[FoundShipment]
) -> Iterator[FoundShipment]:
    """The amounts of goods of a sentence that no verb and no noun has told of yet."""
    if len(reading.tokens(sentence)) > _LIST:
        return
    told = [s for s in found if s.sentence == sentence.number]
    for amount in reading.candidates.amounts:
        inside = sentence.start <= amount.start < sentence.end
        goods = loads.goods_of(reading, amount) if inside else None
        if goods is None:
            continue
        known = any(s.amount == amount or _overlap(s.goods, amount.goods) for s in told)
        share = amount.unit is None and amount.value is not None and amount.value < 1
        if known or share or reading.in_quotation(amount.start):
            continue
        token = loads.token_of(reading, sentence, amount.goods or (amount.start, amount.end))
        if token is None or not (loads.is_measure(amount) or loads.is_moved_whole(token)):
            continue
        mover = loads.mover_of(reading, sentence, token)
        if mover is None or not (amount.goods is None or is_goods(reading, token, amount)):
            continue
        status = status_of(mover)
        if status is None:
            continue
        counted = amount
        if token.lemma_.lower() in VEHICLES:
            cargo = loads.cargo_of(token)
            if not cargo:
                continue  # “a convoy of 23 trucks arrived”: the goods are not told.
            goods = goods_span(cargo[0])
            counted = replace(amount, end=offset(token) + len(token))
        passive = any(c.dep_ in {"nsubjpass", "auxpass"} for c in mover.children)
        sender, recipient = loads.parties(reading, token)
        theirs = _parties(reading, mover, passive) if mover.pos_ == "VERB" else (None, None)
        yield FoundShipment(
            sentence.number, goods, counted, sender or theirs[0], recipient or theirs[1],
            date_of(reading, sentence, mover, status), status, find_way(reading, mover),
            seizure_place(reading, mover) if status == "intercepted" else None,
        )  # fmt: skip


def _overlap(one: Offsets, other: Offsets | None) -> bool:
    return other is not None and one[0] < other[1] and other[0] < one[1]


def _add(reading: Reading, found: list[FoundShipment], new: FoundShipment) -> None:
    """Add a shipment, or fill what is still open of the same one."""
    for i, known in enumerate(found[-_RECENT:], start=max(0, len(found) - _RECENT)):
        if known.sentence == new.sentence and (
            _overlap(known.goods, new.goods) or (known.amount and known.amount == new.amount)
        ):
            found[i] = _merged(known, new)
            return
        if _same_again(reading, known, new):
            found[i] = _merged(known, new)
            return
    found.append(new)


def _same_again(reading: Reading, known: FoundShipment, new: FoundShipment) -> bool:
    """Whether a later mention without an amount tells of the goods of an earlier one again."""
    text = reading.page.text
    a, b = (text[slice(*s.goods)].casefold() for s in (known, new))
    heads = a.split()[-1:] == b.split()[-1:]
    if _same_count(known.amount, new.amount):
        return True  # “2,400 chips” of the headline, “at least 2,400 processors” of the lead.
    clash = any(
        x is not None and y is not None and x != y
        for x, y in ((known.sender, new.sender), (known.recipient, new.recipient))
    )
    differs = known.amount is not None and new.amount is not None
    tells_more = new.sender is not None or new.recipient is not None or new.way is not None
    near = abs(new.sentence - known.sentence) <= 2
    return (
        heads
        and not clash
        and not differs
        and new.amount is None
        and (near or (a == b and not tells_more))
    )


def _same_count(one: Amount | None, other: Amount | None) -> bool:
    """Whether two numbers of pieces are the same and large enough for that to be no accident."""
    return (
        one is not None
        and other is not None
        and one.value == other.value
        and (one.value or 0) > _ACCIDENT
        and not loads.is_measure(one)
        and not loads.is_measure(other)
    )


def _merged(known: FoundShipment, new: FoundShipment) -> FoundShipment:
    return replace(
        known,
        amount=known.amount or new.amount,
        sender=known.sender or new.sender,
        recipient=known.recipient or new.recipient,
        date=known.date or new.date,
        way=known.way or new.way,
        stopped_at=known.stopped_at or new.stopped_at,
        status=known.status if known.status != "reported" else new.status,
    )


def _by_verb(reading: Reading, sentence: Sentence, verb: Token) -> Iterator[FoundShipment]:
    lemma = verb.lemma_.lower()
    if verb.pos_ != "VERB" or lemma not in _MOVERS:
        return
    passive = any(c.dep_ in {"nsubjpass", "auxpass"} for c in verb.children) or (
        verb.tag_ == "VBN" and verb.dep_ in {"acl", "relcl"}
    )
    moved = _moved(verb, passive) or _counted_before(reading, sentence, verb)
    way = find_way(reading, verb)
    sender, recipient = _parties(reading, verb, passive)
    for goods in moved:
        own = next((w for noun in _containers(goods) if (w := find_way(reading, noun))), None)
        whole = joined_ways(reading, own, way) if own and way else own or way
        yield from _shipments(reading, sentence, verb, goods, sender, recipient, whole)


def _moved(verb: Token, passive: bool) -> list[Token]:
    """The nouns that the verb moves: its object, or its subject where it is passive or has none."""
    objects = [
        verb.head if c.tag_ in {"WDT", "WP"} and verb.lemma_.lower() in _HAULING else c
        for c in verb.children
        if c.dep_ in {"dobj", "obj"}
    ]  # “timber that the charity trucked”
    if verb.lemma_ in REACHING:
        objects = []  # “left Bar”, “reached Goma”: the place, not what moved.
    if verb.lemma_ in SEIZING:  # “stopped a courier with 31 pounds of gold”
        carried = [
            o for holder in (verb, *objects) for o in prepositional(holder, "with", "carrying")
        ]
        objects = carried or objects
    if verb.lemma_ in {"provide", "supply", "furnish"}:  # “provide Ukraine with jets”
        with_goods = list(prepositional(verb, "with"))
        objects = with_goods or objects
    if not objects and (passive or verb.lemma_ in MOVING):
        about = subject(verb)
        objects = [about] if about is not None else []
        if about is not None and about.lemma_.lower() in VEHICLES:  # “a ship left with grain”
            objects = _cargo(verb, about) or objects
    return [head for o in objects for head in goods_heads(o)]


def _containers(goods: Token) -> list[Token]:
    """The goods, then what they are an amount of: “12 tons of armor, routed through Turkey”."""
    nouns = [goods]
    while nouns[-1].dep_ == "pobj" and nouns[-1].head.lower_ == "of":
        nouns.append(nouns[-1].head.head)
    return nouns


def _cargo(verb: Token, carrier: Token) -> list[Token]:
    """What a ship or lorry has on board: “with 40 tons of grain”, “carrying rifles”."""
    carrying = [
        goods
        for holder in (verb, carrier)
        for child in holder.children
        if child.lemma_.lower() in {"carry", "load", "haul"}
        for goods in (
            *(c for c in child.children if c.dep_ == "dobj"),
            *prepositional(child, "with"),
        )
    ]
    return carrying or [
        goods for holder in (verb, carrier) for goods in prepositional(holder, "with")
    ]


def _counted_before(reading: Reading, sentence: Sentence, verb: Token) -> list[Token]:
    """The goods of an amount just before a verb of moving, where the parser lost its subject."""
    if verb.lemma_ not in MOVING or subject(verb) is not None:
        return []
    near = [
        a.goods
        for a in reading.candidates.amounts
        if a.goods and sentence.start <= a.start and 0 <= offset(verb) - a.goods[1] < _LOST
    ]
    return [t for t in reading.tokens(sentence) if near and offset(t) + len(t) == near[-1][1]]


def _parties(reading: Reading, verb: Token, passive: bool) -> tuple[Name | None, Name | None]:
    """Sender and recipient, as far as the verb's own phrases tell."""
    actor, lemma = None, verb.lemma_.lower()
    if passive:
        agents = [n for o in prepositional(verb, "by") if (n := whose(reading, o))]
        actor = agents[0] if agents else None
    else:
        actor = whose(reading, subject(verb))
    held = [verb, *(c for c in verb.children if c.dep_ == "dobj")]
    to = next((n for token in held if (n := _first(reading, token, "to", "for"))), None)
    source = next((n for token in held if (n := _first(reading, token, "from"))), None)
    if source is not None and source.kind == "country" and lemma in MOVING:
        source = None  # “came from Libya”: where the goods were, not who sent them.
    dative = next(
        (whose(reading, c) for c in verb.children if c.dep_ == "dative" and c.pos_ != "ADP"), None
    )
    if lemma not in GIVING and to is not None and to.kind == "country":
        to = None  # “flown to Libya”: where the goods went, not who got them.
    if lemma in {"provide", "supply"} and list(prepositional(verb, "with")):
        dative = next(
            (whose(reading, c) for c in verb.children if c.dep_ in {"dobj", "dative"}), None
        )
    if lemma in RECEIVING:
        return source, actor
    if lemma in SENDING | GIVING:
        return actor or source, dative or to
    return source if lemma in MOVING else None, to if lemma in MOVING else None


def _first(reading: Reading, verb: Token, *words: str) -> Name | None:
    """The first actor after one of the prepositions; a mere place is none."""
    for token in prepositional(verb, *words):
        name = whose(reading, token)
        if name is not None and name.kind is not None:
            return name
    return None


def _by_noun(reading: Reading, sentence: Sentence, noun: Token) -> Iterator[FoundShipment]:
    """“a shipment of rifles from Varna to Mali”, “12 shipments of drone equipment”."""
    if noun.pos_ != "NOUN" or noun.lemma_.lower() not in SHIPMENT_NOUNS:
        return
    heads = goods_heads(noun)
    heads = [h for h in heads if h != noun]
    way = find_way(reading, noun)
    sender = _first(reading, noun, "from", "by")
    recipient = _first(reading, noun, "to", "for")
    if way is None and sender is None and recipient is None and noun.head.lemma_ not in _MOVERS:
        return
    for head in heads:
        yield from _shipments(reading, sentence, noun, head, sender, recipient, way)


def _is_none(goods: Token) -> bool:
    """“exported no rifles”"""
    return any(c.lower_ == "no" for noun in _containers(goods) for c in noun.lefts)


def _shipments(
    reading: Reading, sentence: Sentence, mover: Token, goods: Token,
    sender: Name | None, recipient: Name | None, way: Way | None,
) -> Iterator[FoundShipment]:  # fmt: skip
    amount = amount_of(reading, goods)
    if not is_goods(reading, goods, amount) or _is_none(goods):
        return
    stretch = loads.stretch_of(reading, goods, amount)
    if stretch is None:
        return
    lemma = mover.lemma_.lower()
    bare = amount is None and way is None and lemma not in _IMPOUNDING
    if bare and sender is None and recipient is None:
        return
    if lemma in RECEIVING | MOVING and bare and (sender is None or recipient is None):
        return
    empty = amount is None or amount.goods is None or offset(goods) >= amount.goods[0]
    alone = lemma in MOVING or mover.pos_ == "NOUN"
    if alone and goods.lemma_.lower() in VEHICLES and empty:
        return  # “a convoy of 23 trucks arrived”: the goods are not told.
    part = way is not None and way.places == 1 and sender is None and recipient is None
    if lemma in _VAGUE and amount is None and part:
        return  # “the tusks came from the Congo basin”
    if (
        lemma in SENDING
        and bare
        and recipient is None
        and lemma not in {"ship", "export", "smuggle", "mail", "deliver"}
    ):
        return
    known = any(c.lower_ in {"the", "this", "that", "these", "those"} for c in goods.lefts)
    uncounted = amount is None and (known or lemma not in _IMPOUNDING)
    if lemma in SEIZING and (uncounted or goods.lemma_.lower() in VEHICLES):
        return
    if lemma in GIVING - SENDING and recipient is None and amount is None:
        return
    status = status_of(mover)
    if status is None:
        return
    yield FoundShipment(
        sentence.number, stretch, amount, sender, recipient,
        date_of(reading, sentence, mover, status), status, way,
        seizure_place(reading, mover) if status == "intercepted" else None,
    )  # fmt: skip
