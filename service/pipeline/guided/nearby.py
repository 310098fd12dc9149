"""The mover of an amount where the parser lost it: the nearest word of moving in its clause."""

from spacy.tokens import Token

from service.pipeline.candidates.found import Amount
from service.pipeline.candidates.reading import Reading
from service.pipeline.candidates.transfers import GIVING, RECEIVING, SEIZING, SENDING
from service.pipeline.guided.bare import is_contained, is_measure
from service.pipeline.guided.grammar import prepositional
from service.pipeline.guided.moving import containers
from service.pipeline.guided.parts import is_mover, is_somebody
from service.pipeline.linguistics import offset
from service.pipeline.page import Sentence

_ENDS = frozenset(";:–—")
_OWN = frozenset({"dobj", "nsubj", "nsubjpass"})
_VAGUE = frozenset("come go take bring".split())
"""Verbs of moving that are taken only where a clause has no other."""
_OTHER = frozenset("pass keep set carry order get check hold stop find have".split())
"""Verbs of moving that are more often verbs of something else."""


def holds_goods(amount: Amount) -> bool:
    """Whether an amount can only be of goods: a weight or a container, with what it is of."""
    if amount.goods is None or amount.unit is None:
        return False
    return is_measure(amount) or (is_contained(amount) and amount.goods[0] > amount.end)


def nearest_mover(reading: Reading, sentence: Sentence, token: Token) -> Token | None:
    """The verb of moving, giving or stopping that stands nearest to goods in their clause."""
    top = containers(token)[-1]
    if top.dep_ in _OWN and top.head.pos_ == "VERB" and not _moves(top.head):
        return None  # “poured two tonnes of maize on the tracks”: a verb of its own.
    words = [t for t in reading.tokens(sentence) if not reading.in_quotation(offset(t))]
    first = max((t.i for t in words if t.text in _ENDS and t.i < token.i), default=-1)
    last = min((t.i for t in words if t.text in _ENDS and t.i > token.i), default=len(token.doc))
    verbs = [t for t in words if first < t.i < last and (_moves(t) or _is_for(t) or _is_shown(t))]
    return min(verbs, key=lambda v: (v.lemma_ in _VAGUE, abs(v.i - token.i)), default=None)


def _moves(word: Token) -> bool:
    lemma = word.lemma_.lower()
    if lemma == "call":
        return any(c.dep_ == "prep" and c.lower_ == "at" for c in word.children)
    moving = is_mover(word) or lemma in SENDING | GIVING | RECEIVING | SEIZING
    return word.pos_ == "VERB" and moving and lemma not in _OTHER


def _is_for(verb: Token) -> bool:
    """“the diesel is for the power plant”, “the rice was from Thailand”"""
    return verb.lemma_ == "be" and any(
        is_somebody(o) or o.ent_type_ in {"ORG", "GPE"} for o in prepositional(verb, "for", "from")
    )


def _is_shown(verb: Token) -> bool:
    """“on display were 40 jerrycans”, “300 bags were on sale in the market”: goods that came."""
    return verb.lemma_ == "be" and any(
        o.lower_ in {"display", "show", "sale", "board"} for o in prepositional(verb, "on")
    )
