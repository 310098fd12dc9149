"""Goods that move from someone to someone, read off the verbs and nouns that move them."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from schemas.brief import ShipmentStatus
from service.pipeline.candidates.found import Amount, DateMention, Name
from service.pipeline.candidates.reading import Reading
from service.pipeline.candidates.transfers import (
    GIVING,
    MOVING,
    RECEIVING,
    SEIZING,
    SENDING,
    SHIPMENT_NOUNS,
)
from service.pipeline.guided import loads
from service.pipeline.guided.bare import goods_of, is_measure, is_restated
from service.pipeline.guided.consignments import FoundShipment, add, overlap, told_once
from service.pipeline.guided.general import is_custom, is_general, is_of_a_state, is_total
from service.pipeline.guided.goods import (
    VEHICLES,
    amount_of,
    goods_heads,
    goods_span,
    is_goods,
    is_handed,
)
from service.pipeline.guided.loads import TRANSPORT, described
from service.pipeline.guided.moving import (
    containers,
    counted_before,
    first_actor,
    is_aboard,
    is_under_way,
    moved,
    own_parties,
    parties,
    seizes,
)
from service.pipeline.guided.nearby import holds_goods, nearest_mover
from service.pipeline.guided.outcome import date_of, status_of
from service.pipeline.guided.pronouns import goods_meant
from service.pipeline.guided.stops import seizure_place
from service.pipeline.guided.ways import Way, find_way, joined_ways
from service.pipeline.linguistics import offset
from service.pipeline.page import Sentence

_VAGUE = frozenset("come go take pass bring move".split())
_LIST = 400  # Words of a sentence past which it is a table, whose amounts the audit lists.
_HANDING = frozenset(
    "give provide supply hand lend furnish deliver offer pledge promise send receive obtain get "
    "acquire procure accept order take bring leave drop return find".split()
)
"""What is given or got by them is as often no thing."""
_TAINTED = frozenset("stolen looted smuggled missing".split())
_SAME_STORY = 3  # Sentences after goods within which “they” are those.
_LOTS = frozenset("delivery shipment consignment batch lot export import sale transfer".split())
"""Nouns whose vehicles are the goods themselves, and no convoy of them."""
_COVER = frozenset("under underneath beneath behind among amid inside within in".split())
"""What other goods are hidden in or under."""
_FINDING = frozenset("result end".split())
_CARRYING = frozenset("send return deliver bring leave".split())
"""Of those, the ones that with a place tell of a thing."""
_IMPOUNDING = frozenset("seize intercept confiscate impound".split())
_ASKING = frozenset("had has have did does do was were is are will would could".split())
_MOVERS = SENDING | GIVING | RECEIVING | MOVING | SEIZING


def find_shipments(reading: Reading) -> list[FoundShipment]:
    """The consignments that the article tells apart, in order."""
    found: list[FoundShipment] = []
    for sentence in reading.page.body:
        tokens = [t for t in reading.tokens(sentence) if not reading.in_quotation(offset(t))]
        for token in tokens:
            for shipment in (
                *_by_verb(reading, sentence, token, found),
                *_by_noun(reading, sentence, token),
            ):
                add(reading, found, shipment)
        for shipment in _by_amount(reading, sentence, found):
            add(reading, found, shipment)
    return told_once(reading, found)


def _by_amount(
    reading: Reading, sentence: Sentence, found: list[FoundShipment]
) -> Iterator[FoundShipment]:
    """The amounts of goods of a sentence that no verb and no noun has told of yet."""
    if len(reading.tokens(sentence)) > _LIST:
        return
    told = [s for s in found if s.sentence == sentence.number]
    inside = (a for a in reading.candidates.amounts if sentence.start <= a.start < sentence.end)
    for amount in inside:
        goods = goods_of(reading, amount, [s.goods for s in found])
        if goods is None or is_restated(reading, amount):
            continue
        known = any(s.amount == amount or overlap(s.goods, amount.goods) for s in told)
        if known or reading.in_quotation(amount.start):
            continue
        token = loads.token_of(reading, sentence, amount.goods or (amount.start, amount.end))
        if token is None or not (is_measure(amount) or loads.is_moved_whole(token)):
            continue
        mover = loads.mover_of(reading, sentence, token)
        if mover is None and holds_goods(amount) and not loads.stays(token):
            mover = nearest_mover(reading, sentence, token)
        if mover is None or not (amount.goods is None or is_goods(reading, token, amount)):
            continue
        way = find_way(reading, mover)
        outcome = _outcome(reading, sentence, mover, token, amount, way)
        if outcome is None:
            continue
        status, when = outcome
        counted = amount
        if token.lemma_.lower() in VEHICLES:
            cargo = loads.cargo_of(token)
            if not cargo:
                continue  # “a convoy of 23 trucks arrived”: the goods are not told.
            goods = goods_span(cargo[0])
            counted = replace(amount, end=offset(token) + len(token))
        passive = any(c.dep_ in {"nsubjpass", "auxpass"} for c in mover.children)
        sender, recipient = loads.parties(reading, token)
        theirs = parties(reading, mover, passive) if mover.pos_ == "VERB" else (None, None)
        yield FoundShipment(
            sentence.number, goods, counted, sender or theirs[0], recipient or theirs[1],
            when, status, way, seizure_place(reading, mover) if status == "intercepted" else None,
        )  # fmt: skip


def _outcome(
    reading: Reading, sentence: Sentence, mover: Token, goods: Token,
    amount: Amount | None, way: Way | None,
) -> tuple[ShipmentStatus, DateMention | None] | None:  # fmt: skip
    """What became of goods, and when; None where no consignment of them is told apart."""
    status = status_of(mover)
    if _is_asked(reading, sentence):
        return None
    if status is None or is_general(reading, sentence, mover, goods, amount):
        return None
    when = date_of(reading, sentence, mover, status)
    summed_up = is_total(reading, when, status, placed=way is not None)
    if summed_up or is_of_a_state(reading, mover, when, amount):
        return None
    return status, when


def _is_asked(reading: Reading, sentence: Sentence) -> bool:
    """“Had she sent the pumps to Oslo?”; “Why were they sent?” takes it that they were."""
    opens = reading.tokens(sentence)[0].lower_ in _ASKING
    return opens and reading.page.text[sentence.start : sentence.end].rstrip("”’\"') ").endswith(
        "?"
    )


def _by_verb(
    reading: Reading, sentence: Sentence, verb: Token, found: list[FoundShipment]
) -> Iterator[FoundShipment]:
    passive = any(c.dep_ in {"nsubjpass", "auxpass"} for c in verb.children) or (
        verb.tag_ == "VBN"
        and verb.dep_ in {"acl", "relcl"}
        and not any(c.dep_ == "aux" for c in verb.children)  # “that has given”
    )
    mover = verb.pos_ == "VERB" and (verb.lemma_.lower() in _MOVERS or seizes(verb))
    if not mover and not is_under_way(verb) and not (passive and is_aboard(verb)):
        return
    way = find_way(reading, verb)
    goods_moved = moved(verb, passive) or counted_before(reading, sentence, verb)
    told = any(sentence.number - s.sentence <= _SAME_STORY for s in found)
    if not told and all(t.pos_ == "PRON" for t in goods_moved):
        goods_moved = goods_meant(reading, sentence, verb, way)
    sender, recipient = parties(reading, verb, passive)
    for goods in goods_moved:
        own = next((w for noun in containers(goods) if (w := find_way(reading, noun))), None)
        whole = joined_ways(reading, own, way) if own and way else own or way
        yield from _shipments(reading, sentence, verb, goods, sender, recipient, whole)


def _by_noun(reading: Reading, sentence: Sentence, noun: Token) -> Iterator[FoundShipment]:
    """“a shipment of rifles from Varna to Mali”, “12 shipments of drone equipment”."""
    if noun.pos_ != "NOUN" or noun.lemma_.lower() not in SHIPMENT_NOUNS:
        return
    heads = goods_heads(noun)
    heads = [h for h in heads if h != noun]
    if amount_of(reading, noun) is None and _is_cover(noun):
        return
    way = find_way(reading, noun)
    sender = first_actor(reading, noun, "from", "by")
    recipient = first_actor(reading, noun, "to", "for")
    if way is None and sender is None and recipient is None and noun.head.lemma_ not in _MOVERS:
        return
    for head in heads:
        yield from _shipments(reading, sentence, noun, head, sender, recipient, way)


def _is_cover(noun: Token) -> bool:
    """“hidden under a load of straw”, “shipped in a consignment of chairs”: of other goods."""
    held = noun.dep_ == "pobj" and noun.head.lower_ in _COVER
    return held and noun.head.head.pos_ == "VERB" and noun.head.head.lemma_ not in _FINDING


def _is_carrier(goods: Token) -> bool:
    """Whether what was stopped only carries goods; “11 stolen cars” are the goods."""
    stolen = any(c.lower_ == "stolen" for c in goods.lefts)
    return goods.lemma_.lower() in VEHICLES and not stolen


def _is_empty(mover: Token, goods: Token, amount: Amount | None) -> bool:
    """“a convoy of 23 trucks arrived”: what moves carries goods that are not told."""
    lemma = mover.lemma_.lower()
    convoy = mover.pos_ == "NOUN" and lemma not in _LOTS
    alone = lemma in MOVING or convoy or is_under_way(mover)
    counted = amount is not None and amount.goods is not None and offset(goods) < amount.goods[0]
    return alone and not counted and goods.lemma_.lower() in VEHICLES | {"jet"}


def _is_caught(mover: Token, goods: Token) -> bool:
    """Whether uncounted goods were stopped on their way: impounded, or said to be sent or stolen.

    “found the letter” is none.
    """
    if any(t.lemma_.lower() in TRANSPORT or t.lower_ in _TAINTED for t in described(goods)):
        return True
    known = any(c.lower_ in {"the", "this", "that", "these", "those"} for c in goods.lefts)
    return mover.lemma_.lower() in _IMPOUNDING and not known


def _is_none(goods: Token) -> bool:
    """“exported no rifles”"""
    return any(c.lower_ == "no" for noun in containers(goods) for c in noun.lefts)


def _shipments(
    reading: Reading, sentence: Sentence, mover: Token, goods: Token,
    sender: Name | None, recipient: Name | None, way: Way | None,
) -> Iterator[FoundShipment]:  # fmt: skip
    amount = amount_of(reading, goods)
    if not is_goods(reading, goods, amount) or _is_none(goods):
        return
    stretch = loads.stretch_of(reading, goods, amount)
    if stretch is None or (amount is not None and is_restated(reading, amount)):
        return
    lemma = mover.lemma_.lower()
    carried = lemma in _CARRYING and way is not None
    if lemma in _HANDING and not carried and not is_handed(goods, amount):
        return
    own = first_actor(reading, goods, "for") if lemma in GIVING else None
    theirs = own_parties(reading, goods)
    sender, recipient = sender or theirs[0], recipient or own or theirs[1]  # “tents for Malawi”
    bare = amount is None and way is None and lemma not in _IMPOUNDING
    if bare and sender is None and recipient is None:
        return
    if lemma in RECEIVING | MOVING and bare and (sender is None or recipient is None):
        return
    if _is_empty(mover, goods, amount):
        return
    if lemma in _VAGUE and amount is None and sender is None and recipient is None:
        return  # “the tusks came from the Congo basin”
    if (
        lemma in SENDING
        and bare
        and recipient is None
        and lemma not in {"ship", "export", "smuggle", "mail", "deliver"}
    ):
        return
    if seizes(mover) and (_is_carrier(goods) or (amount is None and not _is_caught(mover, goods))):
        return
    if lemma in GIVING - SENDING and recipient is None and amount is None:
        return
    outcome = _outcome(reading, sentence, mover, goods, amount, way)
    if outcome is None:
        return
    status, when = outcome
    if bare and when is None and is_custom(mover, goods, recipient):
        return
    yield FoundShipment(
        sentence.number, stretch, amount, sender, recipient, when, status, way,
        seizure_place(reading, mover) if status == "intercepted" else None,
    )  # fmt: skip
