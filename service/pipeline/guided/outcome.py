"""What became of goods and when, read off the clause of the verb or noun that moves them."""

from spacy.tokens import Token

from schemas.brief import ShipmentStatus
from service.pipeline.candidates.found import DateMention
from service.pipeline.candidates.reading import Reading
from service.pipeline.candidates.transfers import DENYING, PLEDGING, REQUESTING
from service.pipeline.guided.grammar import auxiliaries
from service.pipeline.guided.moving import seizes
from service.pipeline.linguistics import offset
from service.pipeline.page import Sentence

_ARRANGED = frozenset(
    "plan deal agreement contract order promise pledge decision intention".split()
)
ORDERS = frozenset("order contract deal tender".split())
_CALLING_OFF = frozenset("cancel scrap withdraw terminate".split())
_TURNING_DOWN = frozenset("decline refuse reject".split())
_WEIGHING = frozenset("consider contemplate discuss explore mull think toy weigh".split())
"""What is told of as the object of these was only thought of: “considered sending rice”."""
_FALSE = frozenset(
    "false untrue wrong incorrect baseless unfounded fabricated groundless mistaken".split()
)
_YET = frozenset("be due set ready about".split())
"""Words before “to” that put what follows off: “is to be shipped”, “due to leave”."""
_MADE_FOR = frozenset("fit design build equip adapt modify train rig".split())
_NOBODY = frozenset("nobody none nothing neither".split())
_CEASING = frozenset("stop cease quit halt suspend avoid".split())
"""What is done after them as a complement is done no more: “stopped buying the shells”."""
_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_COMPLEMENT = frozenset({"xcomp", "pcomp", "dobj"})
_DESCRIBING = frozenset({"acl", "relcl", "advcl"})
"""Clauses that hold whatever is denied around them."""


def status_of(mover: Token) -> ShipmentStatus | None:
    """What became of the goods; None where the article says that nothing was sent."""
    verbs = [mover, *_governing(mover)]
    called_off = any(map(_is_called_off, verbs))
    lemmas = [verb.lemma_.lower() for verb in verbs]
    if any(_is_turned_away(verb, mover) for verb in verbs):
        return "intercepted"
    if mover.lemma_ in ORDERS and any(map(_turns_down, verbs)):
        return None
    if set(lemmas) & DENYING or any(map(_is_false, verbs)):
        return "denied"
    asked = set(lemmas[1:]) & REQUESTING and not called_off
    prevented = auxiliaries(mover) >= {"would", "have"}  # “Had it rained, rice would have come”
    if asked or prevented or is_unreal(mover):
        return None
    purpose = _purpose(mover)
    if purpose is not None and purpose.lemma_.lower() not in _ARRANGED:
        return None
    if purpose is not None or called_off:
        return "planned"
    if any(map(seizes, verbs)) or _turns_out(mover):
        return "intercepted"
    if (mover.pos_ == "NOUN" and lemmas[0] in ORDERS) or lemmas[0] == "sign":
        return None if set(lemmas) & _CALLING_OFF else "planned"
    pledging = [lemma for lemma in lemmas if lemma in PLEDGING]
    if pledging:
        return (
            "pledged"
            if set(pledging) & {"pledge", "promise", "vow", "offer", "commit", "agree"}
            else "planned"
        )
    helpers = auxiliaries(mover)
    due = lemmas[0] == "be" and any(c.lower_ == "due" for c in mover.children)
    yet = "to" in helpers and mover.dep_ == "xcomp" and mover.head.lemma_.lower() in _YET
    if due or yet:
        return "planned"
    if helpers & {"will", "would", "shall", "’ll", "'ll"}:
        return "planned"
    return "reported"


def is_unreal(mover: Token) -> bool:
    """Whether nothing moves: not at all, or no more, or it only could or might."""
    nobody = any(c.lower_ in _NOBODY and c.dep_ in _SUBJECT for c in mover.children)
    thought = _is_only_weighed(mover) or _is_hypothetical(mover)
    return nobody or thought or _is_negated(mover) or _is_ceased(mover)


def _is_called_off(verb: Token) -> bool:
    """“a convoy carrying flour was called off”, “put off”: it was only planned."""
    return verb.lemma_ == "call" and any(c.lower_ == "off" for c in verb.children)


def _turns_out(mover: Token) -> bool:
    """“the heater turned out to hold 40 rifles”: they were found in it."""
    return mover.lemma_ in {"hold", "contain", "carry"} and mover.head.lemma_ in {"turn", "prove"}


def _is_negated(mover: Token) -> bool:
    """Whether the moving is denied by “not”: its own, or that of a verb whose object it is.

    Not by that of the clause around one that only describes goods (“the lorry, carrying 40 tons,
    was never seen again”), nor of another verb that it is joined to (“won’t pay and has sold”).
    """
    for token in [mover, *mover.ancestors]:
        if token.pos_ in {"VERB", "AUX"} and any(c.dep_ == "neg" for c in token.children):
            return True
        if token.dep_ == "relcl" and token.head.dep_ == "attr":
            return _is_negated(token.head.head)  # “It isn't the Mara that sank”: of another ship.
        joined = token.dep_ == "conj" and any(c.dep_ in {"aux", "auxpass"} for c in token.children)
        if joined or token.dep_ in _DESCRIBING:
            return False
    return False


def _turns_down(verb: Token) -> bool:
    """“turned down an order”, “refused a contract”"""
    down = verb.lemma_ == "turn" and any(c.lower_ == "down" for c in verb.children)
    return down or verb.lemma_ in _TURNING_DOWN


def _is_false(verb: Token) -> bool:
    """“Reports that rice was sent are false”"""
    told = (c for c in verb.children if c.dep_ in {"acomp", "attr"})
    return verb.lemma_ == "be" and any(c.lower_ in _FALSE for c in told)


def _is_only_weighed(mover: Token) -> bool:
    """“considered shipping rice”, “had thought of sending rice”"""
    above = mover.head.head if mover.dep_ == "pcomp" else mover.head
    return mover.tag_ == "VBG" and mover.dep_ in _COMPLEMENT and above.lemma_ in _WEIGHING


def _is_ceased(mover: Token) -> bool:
    """“since Oslo stopped buying the shells”: nothing is stopped on its way."""
    return mover.dep_ == "xcomp" and mover.tag_ == "VBG" and mover.head.lemma_ in _CEASING


def _is_turned_away(verb: Token, mover: Token) -> bool:
    """“a consignment was refused at Plymouth”, “turned back at the border”: of goods, no claim."""
    if verb.lemma_ == "turn":
        return seizes(verb)
    refused = verb.lemma_ in {"refuse", "reject"} and mover.dep_ == "nsubjpass"
    return refused and mover.head == verb


def _purpose(mover: Token) -> Token | None:
    """The noun whose purpose the moving is: “the temptation to move cocoa”, “a deal to ship”."""
    infinitive = any(c.dep_ == "aux" and c.lower_ == "to" for c in mover.children)
    return mover.head if infinitive and mover.dep_ == "acl" else None


def _governing(mover: Token) -> list[Token]:
    """The verbs above the mover, up to one that is only joined to it and has its own subject."""
    above: list[Token] = []
    below = mover
    for token in mover.ancestors:
        if below.dep_ == "conj" and any(c.dep_ in {"nsubj", "nsubjpass"} for c in below.children):
            break
        above.append(token)
        below = token
    return above


def _is_hypothetical(mover: Token) -> bool:
    """“can provide”, “could send”, “drones fitted to drop bombs”: a possibility, no consignment."""
    infinitive = any(c.dep_ == "aux" and c.lower_ == "to" for c in mover.children)
    if infinitive and mover.head.lemma_.lower() in _MADE_FOR:
        return True
    return any(
        c.dep_ == "aux" and c.lower_ in {"can", "could", "may", "might", "should"}
        for c in mover.children
    )


def date_of(reading: Reading, sentence: Sentence, mover: Token, status: str) -> DateMention | None:
    """The date of the same clause: nearest to the verb, and none where it is the pledge's.

    Nor is there one where it is the contract's: “signed for 18 jets in May”.
    """
    if mover.lemma_ == "sign":
        return None
    dates = [
        d
        for d in reading.candidates.dates
        if sentence.start <= d.start < sentence.end and _dates(reading, sentence, d, mover)
    ]
    if status == "pledged":
        dates = [d for d in dates if d.start > offset(mover)]
    return min(dates, key=lambda d: abs(d.start - offset(mover)), default=None)


def _dates(reading: Reading, sentence: Sentence, when: DateMention, mover: Token) -> bool:
    """Whether a date hangs on the mover's clause, and not on another verb of the sentence."""
    token = next((t for t in reading.tokens(sentence) if when.start <= offset(t) < when.end), None)
    if token is None:
        return False
    own = {mover, *_own_clause(mover)}
    for above in [token, *token.ancestors]:
        if above in own:
            return True
        if above.pos_ in {"VERB", "AUX"}:
            return False
    return False


def _own_clause(mover: Token) -> list[Token]:
    """The words of the mover's clause above it: “was accused of sending”, “found and seized”."""
    clause: list[Token] = []
    below = mover
    for above in mover.ancestors:
        if below.pos_ == "VERB" and below.dep_ not in {"xcomp", "conj"}:
            break
        clause.append(above)
        below = above
    return clause
