"""Which consignments a verb of a later sentence moves: “they”, “the crates”, “the metal”."""

from spacy.tokens import Token

from service.pipeline.candidates.amount_words import MEASURES
from service.pipeline.candidates.reading import Reading
from service.pipeline.candidates.transfers import REACHING, SHIPMENT_NOUNS
from service.pipeline.guided.consignments import KINDS, FoundShipment
from service.pipeline.guided.goods import VEHICLES
from service.pipeline.guided.grammar import prepositional, subject
from service.pipeline.guided.moving import is_aboard
from service.pipeline.guided.parts import of_object
from service.pipeline.linguistics import offset
from service.pipeline.page import Sentence

_MEANT = (
    SHIPMENT_NOUNS
    | VEHICLES
    | KINDS
    | frozenset(
        "good they it weapon material equipment box crate drum sack haul contraband drug "
        "which that both each item product she load suitcase bag".split()
    )
)
_SORTS = frozenset(
    "metal fruit produce livestock animal bird fish meat medicine vaccine dose vehicle tablet pill "
    "powder substance merchandise commodity stuff crop catch rest remainder survivor ammunition "
    "munition weaponry ordnance".split()
)
"""Nouns for goods of a sort, by which “the” tells again of what had a name of its own."""
BEARERS = frozenset(
    "passenger courier driver mule traveller traveler suspect man woman he she pair couple "
    "smuggler trafficker crew captain skipper".split()
)
"""Whose journey is that of the goods that were found on them."""
_SHARES = frozenset("part half some most all rest much".split())
_DEFINITE = frozenset("the these those this its their".split())
_SHORT = 3  # Letters of nouns that many longer ones end in.
NEAR = 3  # Sentences after the goods were named within which “they” are the goods.


def moved_by(verb: Token) -> Token | None:
    """The noun or pronoun for what a verb moves: its object, or its subject."""
    # “reached Goma”, “came off the ferry”: the place, not what moved.
    reaching = verb.lemma_.lower() in REACHING | {"come", "go"}
    passed = {"PROPN"} if of_object(verb) else set()
    aboard = any(c.dep_ == "prt" and c.lower_ in {"on", "aboard"} for c in verb.children)
    held = {"nsubjpass"} if reaching or (aboard and is_aboard(verb)) else {"dobj", "nsubjpass"}
    objects = [c for c in verb.children if c.dep_ in held and c.pos_ not in passed]
    moved = _antecedent(objects[0]) if objects else subject(verb) or _lost(verb)
    if moved is None or not (moved.lower_ in _SHARES or moved.lemma_.lower() in MEASURES):
        return moved
    # “part of it was to go on to Duisburg”, “all 900 litres of it”
    return next(prepositional(moved, "of"), moved)


def _antecedent(noun: Token) -> Token:
    """“cancelled its orders and moved them”: what the verb before had for its object."""
    verb = noun.head
    if noun.lower_ not in {"it", "them"} or verb.dep_ != "conj" or verb.head.pos_ != "VERB":
        return noun
    objects = (c for c in verb.head.children if c.dep_ == "dobj" and c.pos_ == "NOUN")
    plural = noun.lower_ == "them"
    return next((c for c in objects if (c.tag_ == "NNS") == plural), noun)


def _are_pieces(reading: Reading, shipment: FoundShipment) -> bool:
    """Whether goods are several things, which “it” can't mean: “two machines”."""
    amount = shipment.amount
    if amount is None or (amount.value or 0) <= 1:
        return False
    return amount.unit is None or amount.unit.lower().split()[-1] == _noun(reading, shipment)


def _lost(verb: Token) -> Token | None:
    """The subject that the parser lost: “The 20-foot container, declared as tea, had come”."""
    before = [t for t in verb.sent if t.i < verb.i and t.pos_ in {"NOUN", "PRON"}]
    first = before[0] if before else None
    return first if first is not None and first.lemma_.lower() in _MEANT else None


def meant_by(
    reading: Reading,
    shipments: list[FoundShipment],
    last_named: list[int],
    moved: Token | None,
    sentence: int,
) -> list[int]:
    """The shipments that a verb moves: those of its own goods, or the last ones before “they”."""
    if moved is None or moved.lower_ == "orders":
        return []  # What is ordered may never have been sent.
    before = [i for i, s in enumerate(shipments) if s.sentence <= sentence]
    same = [i for i in before if moved.lower_ in _nouns(reading, shipments[i])]
    if same:
        return same[-1:]
    if moved.lower_ == "it" and moved.dep_ == "dobj":
        before = [i for i in before if not _are_pieces(reading, shipments[i])]
    own = [i for i in before if shipments[i].sentence == sentence]
    counted = moved.lemma_.lower() in VEHICLES | SHIPMENT_NOUNS | MEASURES
    if counted and (own or _is_other(moved)):
        return own  # “On one such bus, bound for Rio, they found 26 rifles.”
    caught = any(s.status == "intercepted" and s.sentence <= sentence for s in shipments)
    meant = _MEANT | MEASURES | BEARERS if caught else _MEANT | MEASURES
    if moved.lemma_.lower() not in meant and moved.lower_ not in meant and not _is_sort(moved):
        return []
    last = max((last_named[i] for i in before if sentence - last_named[i] <= NEAR), default=None)
    return [i for i in before if last_named[i] == last]


def is_part(
    reading: Reading, part: FoundShipment, whole: FoundShipment, *, within: int = NEAR
) -> bool:
    """Whether goods can be some of those told of just before: ten pumps of forty."""
    near = 0 <= part.sentence - whole.sentence <= within
    noun, name = _noun(reading, part), _noun(reading, whole)
    return near and (noun == name or (len(noun) > _SHORT and name.endswith(noun)))  # “songbirds”


def _is_sort(noun: Token) -> bool:
    """“the metal went south”; what “the metal comes from Bolivia” tells of is a trade."""
    return (
        is_definite(noun) and noun.lemma_.lower() in _SORTS and noun.head.tag_ not in {"VBZ", "VBP"}
    )


def is_definite(noun: Token) -> bool:
    """“the metal”, “those crates”: what was told of before."""
    return any(c.lower_ in _DEFINITE for c in noun.lefts)


def _is_other(noun: Token) -> bool:
    """“a second tanker”, “another lorry”: one that was not told of before."""
    return any(c.lower_ in {"a", "an", "another", "other", "second", "third"} for c in noun.lefts)


def rename(
    reading: Reading, shipments: list[FoundShipment], last_named: list[int], sentence: Sentence,
    end: int,
) -> None:  # fmt: skip
    """Note for each shipment that this sentence names its goods again before that offset."""
    tokens = (t for t in reading.tokens(sentence) if offset(t) < end)
    nouns = {t.lower_ for t in tokens if _is_named(t)}
    # “A second lot, of 120 servers”: the servers of this sentence are others than those before.
    nouns -= {_noun(reading, s) for s in shipments if s.sentence == sentence.number}
    for i, shipment in enumerate(shipments):
        if sentence.number > shipment.sentence and _nouns(reading, shipment) & nouns:
            last_named[i] = sentence.number


def _is_named(noun: Token) -> bool:
    """Whether a sentence is about goods: “the crates”, and not “in crates that they had built”."""
    about = noun.dep_ in {"nsubj", "nsubjpass", "dobj"}
    return noun.pos_ in {"NOUN", "PROPN"} and (is_definite(noun) or about)


def _noun(reading: Reading, shipment: FoundShipment) -> str:
    return reading.page.text[slice(*shipment.goods)].casefold().split()[-1]


def _nouns(reading: Reading, shipment: FoundShipment) -> set[str]:
    """What goods are called again: “the sacks” after “40 sacks of tea”; not “the tonnes”."""
    unit = shipment.amount.unit if shipment.amount is not None else None
    held = (unit or "").lower().split()[-1:]
    return {_noun(reading, shipment), *held} - MEASURES
