"""Amounts of goods in a clause that moves them in other words than a verb with its object.

“The trucks carried: 36 pallets of paste”, “30,000 tonnes for the board”, “hidden under tea were 3
tonnes of tusks”: the amount says that these are goods, the clause that they move.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from service.pipeline.candidates.amount_words import CONTAINERS, MEASURES
from service.pipeline.candidates.found import Amount, Name, Offsets
from service.pipeline.candidates.reading import Reading
from service.pipeline.candidates.transfers import (
    GIVING,
    MOVING,
    RECEIVING,
    SEIZING,
    SENDING,
    SHIPMENT_NOUNS,
)
from service.pipeline.guided.bare import goods_of, is_measure
from service.pipeline.guided.goods import VEHICLES, goods_span
from service.pipeline.guided.grammar import SAY, prepositional
from service.pipeline.guided.moving import containers, first_actor, is_fitting, seizes
from service.pipeline.guided.outcome import ORDERS
from service.pipeline.guided.parts import is_mover, phrase
from service.pipeline.linguistics import offset
from service.pipeline.page import Sentence

ABOARD = frozenset(
    "carry load laden haul stow hide conceal bind destine consign declare pack stash bear contain "
    "transport hold board".split()
)
"""Verbs that put goods on their way without naming who sends them."""
STANDING = frozenset(
    "grow produce make manufacture mine harvest consume need require use burn destroy store "
    "own eat estimate total forecast reserve employ cost worth earn pay spend weigh process refine "
    "build plant count publish write generate".split()
)
"""Verbs whose goods stay where they are."""
_GOING = frozenset("go come take".split())
_LEADING = frozenset("to from through via into across for by".split())
_COMING = frozenset("expect follow".split())
"""Verbs of goods that are yet to come."""
FOR_SOMEBODY = frozenset("mean intend earmark".split())
"""Participles that say of goods whom or where they are for: “maize meant for the north”."""
TRANSPORT = (SENDING | GIVING | RECEIVING | MOVING | SEIZING | ABOARD) - {"take", "go", "come"}
_DOSES = frozenset("tablet pill vial ampoule cartridge".split())
"""Goods that hold others, and are goods themselves where it is told of what sort."""
_WITHIN = frozenset("inside underneath beneath within aboard hidden among".split())
_OWN_CLAUSE = frozenset("advcl conj parataxis".split())
"""Clauses whose goods are not those of the verb that they hang on."""
_WIDE = 12  # Words around goods among which what one amount counts stands.
_LIST_MARK = frozenset("•◦▪‣●·*–—-")


def mover_of(reading: Reading, sentence: Sentence, token: Token) -> Token | None:
    """The verb or noun that puts the goods at a token on their way; None where they stay.

    It is looked for in what is said of the goods themselves, then in the clauses around them, the
    innermost first, then, for a point of a list, in the sentence that leads in.
    """
    for below in described(token):
        lemma = below.lemma_.lower()
        if lemma in TRANSPORT or ends_up(below) or (lemma in FOR_SOMEBODY and below.tag_ == "VBN"):
            return below
    carried = False
    for above in token.ancestors:
        if above.lower_ == "for" and (order := _order_for(above)) is not None:
            return order
        lemma = above.lemma_.lower()
        carried = carried or lemma in VEHICLES
        if lemma == "be" and any(c.lower_ in _WITHIN for c in above.children):
            return above  # “Inside were 19 rifles.”
        if above.pos_ in {"VERB", "AUX"} and lemma in STANDING:
            return None
        if _puts_on_its_way(token, above):
            return above
        if above.pos_ == "VERB" and carried and is_mover(above):
            return above  # “a train with 40 tonnes of maize pulled into Kigoma”
        if above.pos_ == "VERB" and above.dep_ in _OWN_CLAUSE:
            break
    return _lead_in(reading, sentence)


def _puts_on_its_way(token: Token, above: Token) -> bool:
    """Whether a word above goods moves, holds or stops them by what it means."""
    lemma = above.lemma_.lower()
    if above.pos_ in {"VERB", "AUX"} and (lemma in TRANSPORT or phrase(above) or seizes(above)):
        return True
    if above.pos_ == "NOUN" and lemma in SHIPMENT_NOUNS:
        return True
    coming = lemma in _COMING and token.head == above
    return lemma == "laden" or coming or (lemma in _GOING and _goes(above))


def stays(token: Token) -> bool:
    """Whether goods are said to be where they are: grown, burned, kept."""
    return any(t.pos_ in {"VERB", "AUX"} and t.lemma_.lower() in STANDING for t in token.ancestors)


def parties(reading: Reading, goods: Token) -> tuple[Name | None, Name | None]:
    """Who sends and who gets goods, as their own phrases tell: “from WFP”, “for the clinic”."""
    nouns = [goods]
    while nouns[-1].dep_ == "conj" or (nouns[-1].dep_ == "pobj" and nouns[-1].head.lower_ == "of"):
        last = nouns[-1]
        nouns.append(last.head if last.dep_ == "conj" else last.head.head)
    held = [t for noun in nouns for t in (noun, *described(noun))]
    gifts = [t for noun in nouns for t in noun.children if t.lemma_.lower() in {"gift", "donation"}]
    given = next((n for t in gifts if (n := first_actor(reading, t, "of", "from"))), None)
    if given is not None:
        return given, None
    sender = next((n for t in held if (n := first_actor(reading, t, "from", "by"))), None)
    recipient = next((n for t in held if (n := first_actor(reading, t, "for", "to"))), None)
    return sender, recipient


def cargo_of(carrier: Token) -> list[Token]:
    """What lorries or ships have on board: “three trucks, loaded with kits”."""
    aboard = [c for c in carrier.children if c.dep_ == "acl" and c.lemma_.lower() in ABOARD]
    return [
        goods
        for word in aboard
        for goods in (
            *(c for c in word.children if c.dep_ == "dobj"),
            *prepositional(word, "with"),
        )
    ]


def token_of(reading: Reading, sentence: Sentence, stretch: Offsets) -> Token | None:
    """The last word of a stretch, which is the head of goods and units."""
    inside = [t for t in reading.tokens(sentence) if stretch[0] <= offset(t) < stretch[1]]
    return inside[-1] if inside else None


def is_moved_whole(token: Token) -> bool:
    """Whether a counted noun is what its clause is about, and not where, for whom or by whom."""
    if token.pos_ == "NUM":
        verb = token.head
        if verb.lemma_ == "be":  # “a further 15 are to follow”
            verb = next((c for c in verb.children if c.dep_ == "xcomp"), verb)
        goes = token.dep_ == "nsubj" and verb.lemma_ in MOVING | _COMING
        left_out = token.dep_ == "conj" and token.head.pos_ == "VERB"
        return goes or left_out or token.dep_ in {"dobj", "nsubjpass"}  # “She bought 40.”
    top = token
    while top.dep_ == "conj" or (top.dep_ == "pobj" and top.head.lower_ == "of"):
        top = top.head if top.dep_ == "conj" else top.head.head
    if top.dep_ == "nsubj" and any(c.dep_ == "dobj" for c in top.head.children):
        return False  # “two helicopters lift thirty generators”
    if is_fitting(top):
        return False
    if any(map(ends_up, described(token))):
        return True
    if top.dep_ == "pobj" and top.head.lower_ == "for":
        return _order_for(top.head) is not None
    return top.dep_ not in {"pobj", "npadvmod"} or top.head.lower_ in {"with", "carrying"}


def ends_up(verb: Token) -> bool:
    """“40 radios that ended up in Oran”, “turned up”: wherever the goods themselves stand."""
    return phrase(verb) == "destination"


def _goes(verb: Token) -> bool:
    """Whether goods go somewhere: “went to Moscow”; “came under fire” is none."""
    return any(c.dep_ == "prep" and c.lower_ in _LEADING for c in verb.children)


def _order_for(preposition: Token) -> Token | None:
    """The order in “received an order from Lomé for 24 pumps”, the verb in “signed for 24”."""
    above = preposition.head
    if above.lemma_.lower() in ORDERS or above.lemma_ == "sign":
        return above
    placed = (c for c in above.children if c.dep_ == "dobj" and c.lemma_.lower() in ORDERS)
    return next(placed, None)


def stretch_of(reading: Reading, goods: Token, amount: Amount | None) -> Offsets | None:
    """The goods as the article calls them; None where only a measure or a container is told.

    What one amount counts is one consignment: “12 tons of vaccine and cold boxes”.
    """
    if amount is None:
        kinds = (c for c in goods.lefts if c.dep_ == "compound")
        sort = any(c.lower_ not in MEASURES for c in kinds)  # “prescription tablets”
        if goods.lemma_.lower() in _DOSES:  # “antimalarial tablets”
            sort = goods_span(goods)[0] < offset(goods)
        whole = goods.lower_ == "supplies" or sort or goods.lemma_.lower() not in CONTAINERS
        return goods_span(goods) if whole else None
    if amount.goods is not None:
        if (told := goods_of(reading, amount)) != amount.goods:
            return told
        start, end = amount.goods
        near = goods.doc[max(0, goods.i - _WIDE) : goods.i + _WIDE]
        inside = [t for t in near if start <= offset(t) < end and t.pos_ in {"NOUN", "PROPN"}]
        heads = [t for t in inside if t.dep_ not in {"compound", "nmod"}]
        named = heads and next(t for t in near if offset(t) >= start).tag_ != "VBG"
        first = goods_span(heads[0])[0] if named else start  # “cooking oil”
        return max(start, first), end
    if is_measure(amount) and amount.start <= offset(goods) < amount.end:
        return goods_of(reading, amount)
    return goods_span(goods)


def described(token: Token) -> Iterator[Token]:
    """The participles and relative clauses that say what becomes of a noun, and of its unit.

    Of “cocaine that they said was found”, what was said.
    """
    for noun in containers(token):
        for below in noun.children:
            if below.dep_ in {"acl", "relcl"} and below.pos_ == "VERB":
                yield below
                if below.lemma_ in SAY:
                    yield from (c for c in below.children if c.dep_ == "ccomp")


def _lead_in(reading: Reading, sentence: Sentence) -> Token | None:
    """The verb of the sentence that ends in a colon before the list that a sentence is part of."""
    if reading.page.text[sentence.start] not in _LIST_MARK:
        return None
    for before in reversed([s for s in reading.page.body if s.number < sentence.number]):
        if reading.page.text[before.start] in _LIST_MARK:
            continue
        verbs = [t for t in reading.tokens(before) if t.pos_ == "VERB"]
        ends = reading.page.text[before.end - 1] == ":"
        return next((v for v in verbs if ends and v.lemma_.lower() in TRANSPORT), None)
    return None
