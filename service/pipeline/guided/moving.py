"""What a verb moves, and between whom, as its own phrases tell."""

from spacy.tokens import Token

from service.pipeline.candidates.amount_words import CONTAINERS
from service.pipeline.candidates.found import Name
from service.pipeline.candidates.reading import Reading
from service.pipeline.candidates.transfers import (
    GIVING,
    MOVING,
    REACHING,
    RECEIVING,
    SEIZING,
    SENDING,
)
from service.pipeline.guided.goods import ARMS, DRUGS, VEHICLES, goods_heads, is_counted
from service.pipeline.guided.grammar import prepositional, subject, whose
from service.pipeline.linguistics import offset
from service.pipeline.page import Sentence

_HAULING = frozenset(
    "truck ship fly airlift smuggle mail post courier ferry freight haul import export".split()
)
_ORDERING = frozenset("order buy purchase commission".split())
_SENT_TO = frozenset("address consign destine".split())
"""Participles that say to whom goods go: “sent by post, addressed to a dentist”."""
_FITTINGS = frozenset(
    "engine motor crane mast propeller plate seat axle wheel deck cabin compartment tank floor "
    "flag logo antenna".split()
)
_SEARCHING = frozenset(
    "police officers agents inspectors gendarmes investigators detectives soldiers guards rangers "
    "troops customs".split()
)
"""Whoever of these counts goods has found them."""
_LOST = 12  # Code points between goods and verb where the parser lost the subject.


def moved(verb: Token, passive: bool) -> list[Token]:
    """The nouns that the verb moves: its object, or its subject where it is passive or has none."""
    objects = [
        verb.head if c.lower_ in {"that", "which"} and verb.lemma_.lower() in _HAULING else c
        for c in verb.children
        if c.dep_ in {"dobj", "obj"}
    ]  # “timber that the charity trucked”
    if objects:  # “pledged tents and a number of pumps”, where the parser joins them to the verb
        last = objects[-1].i
        objects += [
            c for c in verb.children if c.dep_ == "conj" and c.pos_ == "NOUN" and c.i > last
        ]
    if verb.lemma_ in REACHING:
        objects = []  # “left Bar”, “reached Goma”: the place, not what moved.
    if seizes(verb):  # “stopped a courier with 31 pounds of gold”
        carried = [
            o for holder in (verb, *objects) for o in prepositional(holder, "with", "carrying")
            if not is_fitting(o)
        ]  # fmt: skip
        objects = carried or objects
    if verb.lemma_ in {"provide", "supply", "furnish"}:  # “provide Ukraine with jets”
        with_goods = list(prepositional(verb, "with"))
        objects = with_goods or objects
    if not objects and (passive or verb.lemma_ in MOVING or is_under_way(verb)):
        about = subject(verb)
        objects = [about] if about is not None else []
        if about is not None and _carries(about):
            objects = _cargo(verb, about) or objects  # “a ship left with grain”
            if is_counted(about):  # “40 lorries with tea and sugar left”: one consignment
                return [head for o in objects for head in goods_heads(o)[:1]]
    return [head for o in objects for head in goods_heads(o)]


def is_under_way(verb: Token) -> bool:
    """“insulin is on its way from Goma”, “rice is en route to Goma”, “tents are due in Goma”"""
    if verb.lemma_ != "be":
        return False
    if _is_due(verb):
        return True
    on_the_way = any(o.lower_ == "way" for o in prepositional(verb, "on"))
    return on_the_way or any(c.lower_ == "en" for c in verb.children)


def _is_due(verb: Token) -> bool:
    """“are due in Goma”, “is due home on Friday”, of goods that are yet to come"""
    due = (c for c in verb.children if c.dep_ == "acomp" and c.lower_ == "due")
    return any(c.lower_ in {"in", "at", "from", "home", "back"} for d in due for c in d.children)


def seizes(verb: Token) -> bool:
    """Whether a verb stops goods: “seized”, “turned back”."""
    if verb.lemma_ == "turn":
        return any(c.lower_ in {"away", "back", "around"} for c in verb.children)
    if verb.lemma_ == "count":
        return _uncovers(verb)
    if verb.lemma_ in {"arrest", "apprehend"}:  # “was arrested with 20kg of heroin”
        return any(c.lower_ == "with" for c in verb.children)
    if verb.lemma_ == "pull" and any(c.lower_ == "into" for c in verb.children):
        return False  # “a train pulled into Kigoma”
    contains = verb.lemma_ == "hold" and verb.dep_ in {"xcomp", "advcl"} and verb.tag_ == "VB"
    return verb.lemma_.lower() in SEIZING and not contains


def is_aboard(verb: Token) -> bool:
    """“booked on the ferry to Bari”, “put on a plane”"""
    aboard = [*prepositional(verb, "on", "onto", "aboard", "in", "into", "by")]
    if any(c.dep_ == "prt" and c.lower_ in {"on", "aboard"} for c in verb.children):
        aboard += [c for c in verb.children if c.dep_ == "dobj"]  # “on” taken for the verb's own
    return any(word.lemma_.lower() in VEHICLES for word in aboard)


def is_fitting(noun: Token) -> bool:
    """“a launch with three outboard engines”: what a craft has, as against what it carries."""
    if noun.lemma_ not in _FITTINGS or noun.head.lower_ != "with":
        return False
    holder = noun.head.head
    objects = (c for c in holder.children if c.dep_ == "dobj")
    return any(t.lemma_.lower() in VEHICLES for t in (holder, *objects))


def _uncovers(verb: Token) -> bool:
    """“police counted 56 pistols”, “200 sacks of sugar”; not “36 cooling units on the roof”."""
    counting = subject(verb)
    if counting is None or counting.lower_ not in _SEARCHING:
        return False
    counted = [c for c in verb.children if c.dep_ == "dobj"]
    filled = any(c.lemma_ in CONTAINERS and any(prepositional(c, "of")) for c in counted)
    return filled or any(c.lemma_ in ARMS | DRUGS for c in counted)


def containers(goods: Token) -> list[Token]:
    """The goods, then what they are an amount of: “12 tons of armor, routed through Turkey”."""
    nouns = [goods]
    while nouns[-1].dep_ == "pobj" and nouns[-1].head.lower_ == "of":
        nouns.append(nouns[-1].head.head)
    return nouns


def _carries(about: Token) -> bool:
    """“a ship”, “it”, “a pair of lorries”"""
    return any(t.lemma_.lower() in VEHICLES | {"it"} for t in [about, *goods_heads(about)])


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
    way = prepositional(verb, "on") if is_under_way(verb) else ()
    return carrying or [
        goods for holder in (verb, carrier, *way) for goods in prepositional(holder, "with")
    ]


def counted_before(reading: Reading, sentence: Sentence, verb: Token) -> list[Token]:
    """The goods of an amount just before a verb of moving, where the parser lost its subject."""
    if verb.lemma_ not in MOVING or subject(verb) is not None:
        return []
    near = [
        a.goods
        for a in reading.candidates.amounts
        if a.goods and sentence.start <= a.start and 0 <= offset(verb) - a.goods[1] < _LOST
    ]
    return [t for t in reading.tokens(sentence) if near and offset(t) + len(t) == near[-1][1]]


def parties(reading: Reading, verb: Token, passive: bool) -> tuple[Name | None, Name | None]:
    """Sender and recipient, as far as the verb's own phrases tell."""
    actor, lemma = None, verb.lemma_.lower()
    if passive:
        agents = [n for o in prepositional(verb, "by") if (n := whose(reading, o))]
        actor = agents[0] if agents else None
    else:
        actor = _doer(reading, verb)
    below = (c for c in verb.children if c.dep_ == "dobj" or _says_to_whom(c))
    held = [verb, *below]
    to = next((n for token in held if (n := first_actor(reading, token, "to", "for"))), None)
    source = next((n for token in held if (n := first_actor(reading, token, "from"))), None)
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
    if passive and lemma in GIVING and any(c.dep_ == "dobj" for c in verb.children):
        dative = whose(reading, subject(verb))  # “the school was promised a boiler by Lagos”
    if lemma in RECEIVING or lemma == "sign":
        return source, actor
    if lemma in SENDING | GIVING:
        return actor or source, dative or to
    return source if lemma in MOVING else None, to if lemma in MOVING else None


def own_parties(reading: Reading, goods: Token) -> tuple[Name | None, Name | None]:
    """Sender and recipient by what is said of goods: “tents given by Oslo”, “ordered by Lima”."""
    sender = recipient = None
    for noun in containers(goods):
        for told in noun.children:
            if told.dep_ not in {"acl", "relcl"} or told.tag_ != "VBN":
                continue
            by = first_actor(reading, told, "by")
            if told.lemma_ in GIVING | {"ship", "dispatch", "export", "donate"}:
                sender = sender or by
            elif told.lemma_ in _ORDERING:
                recipient = recipient or by
            elif told.lemma_ in _SENT_TO:
                recipient = recipient or first_actor(reading, told, "to", "for")
    return sender, recipient


def _says_to_whom(word: Token) -> bool:
    return word.lemma_ in _SENT_TO and word.dep_ in {"acl", "advcl"}


def _doer(reading: Reading, verb: Token) -> Name | None:
    """Whoever does it; of “Acme, a firm that ships arms” Acme."""
    about = subject(verb)
    name = whose(reading, about)
    if name is None and about is not None and about.dep_ == "appos":
        return whose(reading, about.head)
    return name


def first_actor(reading: Reading, verb: Token, *words: str) -> Name | None:
    """The first actor after one of the prepositions; a mere place is none."""
    for token in prepositional(verb, *words):
        name = whose(reading, token)
        if name is not None and name.kind is not None:
            return name
    return None
