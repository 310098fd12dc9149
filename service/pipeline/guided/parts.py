"""The part that a place plays in a journey, by the verb, noun or preposition that leads to it."""

from typing import Literal

from spacy.tokens import Token

from service.pipeline.candidates.found import Offsets
from service.pipeline.candidates.transfers import MOVING, SEIZING, SENDING, SHIPMENT_NOUNS
from service.pipeline.candidates.vocabulary import GROUP_NOUNS, PERSON_NOUNS
from service.pipeline.guided.goods import VEHICLES
from service.pipeline.guided.moving import is_aboard

Part = Literal["origin", "transit", "destination"]
Stop = tuple[Part, Offsets]

PREPOSITIONS: dict[str, Part] = {
    "from": "origin", "via": "transit", "through": "transit", "across": "transit",
    "over": "transit",
    "to": "destination", "into": "destination", "for": "destination", "towards": "destination",
    "toward": "destination",
}  # fmt: skip
_ARRIVING = frozenset(
    "arrive land dock reach deliver unload offload discharge berth tie expect".split()
)
_STOPPING = frozenset(
    "transship tranship trans-ship stop call reload transit pass cross tie refuel clear "
    "enter".split()
)
_LEAVING = frozenset("leave depart load originate pick collect buy purchase board embark "
                     "hire mail steal loot poach fell".split())  # fmt: skip
_MAKING = frozenset(
    "make produce manufacture build assemble press grow harvest mine dig excavate brew bottle "
    "distil distill bake weave sew stitch cast forge print refine mill fill pack package "
    "bag blend".split()
)
"""Where that was done to goods their way begins, unless the article says where they left."""
_FAR = frozenset("far farther further".split())
_BOARDING = frozenset(
    "put lift hoist place book transfer move bundle pack roll heave winch crane stow carry drive "
    "wheel herd walk squeeze sneak".split()
)
"""Verbs that, onto a vehicle, tell where goods left."""
_HELD = frozenset(
    "hold stop detain catch keep delay check search inspect strand stick refuse reject".split()
)
"""Of people rather than of goods, where it is people that they are done to."""
_PHRASES: dict[tuple[str, str], Part] = {
    ("throw", "off"): "origin",
    ("take", "on"): "origin", ("take", "off"): "origin", ("take", "aboard"): "origin",
    ("hoist", "aboard"): "origin", ("lift", "aboard"): "origin", ("bring", "aboard"): "origin",
    ("carry", "aboard"): "origin", ("put", "aboard"): "origin", ("come", "aboard"): "origin",
    ("hand", "in"): "origin", ("check", "in"): "origin", ("set", "out"): "origin",
    ("set", "off"): "origin", ("let", "through"): "transit", ("wave", "through"): "transit",
    ("turn", "back"): "transit", ("turn", "around"): "transit", ("put", "in"): "transit",
    ("put", "ashore"): "destination", ("come", "ashore"): "destination",
    ("come", "off"): "destination", ("roll", "off"): "destination", ("pull", "in"): "destination",
    ("tie", "up"): "destination",
    ("turn", "up"): "destination", ("end", "up"): "destination", ("wind", "up"): "destination",
    ("show", "up"): "destination", ("drop", "off"): "destination",
}  # fmt: skip
_NOUNS: dict[str, Part] = {
    "delivery": "destination", "arrival": "destination", "due": "destination", "stop": "transit",
    "stopover": "transit", "layover": "transit", "call": "transit",
}  # fmt: skip
_OBJECTS: dict[str, Part] = {
    "reach": "destination", "enter": "destination", "leave": "origin", "depart": "origin",
    "signal": "destination", "near": "destination", "approach": "destination",
    "exit": "origin", "cross": "transit", "transit": "transit", "clear": "transit",
    "pass": "transit", "skirt": "transit",
}  # fmt: skip
_CHANGED = VEHICLES | {"hand"}
BOUND = frozenset(
    "bind bound destine head leave depart sail set mean bring consign steam shipment cargo "
    "consignment flight delivery embark course ship load reload intend earmark signal".split()
) | VEHICLES  # fmt: skip
_JOURNEYS = SHIPMENT_NOUNS | frozenset(
    "drive journey trip voyage crossing passage flight sailing vessel ship boat truck lorry train "
    "plane aircraft freighter tanker bulker ferry barge dhow van way route".split()
)
_MEANT_FOR = frozenset("mean intend destine address earmark".split())
"""Participles that say where goods are to go."""
MOVED_VERBS = (
    frozenset("set bind continue proceed pull tow escort signal near approach promise "
              "pledge allocate".split())
    | SENDING | MOVING | _ARRIVING | _STOPPING | _LEAVING
)  # fmt: skip


def is_mover(word: Token) -> bool:
    """Whether a verb or noun is one of moving."""
    lemma = word.lemma_.lower()
    if word.pos_ == "VERB":
        meant = lemma in _MEANT_FOR and word.tag_ == "VBN"
        moves = lemma in MOVED_VERBS or meant or phrase(word) is not None
        return moves or is_put_aboard(word) or is_as_far(word)
    if lemma == "course":
        return bool(word.i) and word.nbor(-1).lower_ == "on"  # “on course for Lagos”
    return lemma in _JOURNEYS and word.pos_ in {"NOUN", "PROPN"}


def is_as_far(verb: Token) -> bool:
    """“got as far as Valletta”, “go no further than Lae”"""
    far = {c.lower_ for c in verb.children if c.dep_ == "advmod"}
    return verb.lemma_ in {"get", "make", "come", "go"} and bool(far & _FAR)


def at(word: Token) -> Part | None:
    """The part of a place “in” or “at” which something was done, or a noun happened."""
    lemma = word.lemma_.lower()
    if word.pos_ != "VERB":
        changed = lemma in _CHANGED and word.i and word.nbor(-1).lemma_.lower() == "change"
        return "transit" if changed else _NOUNS.get(lemma)  # “after changing ships in Doha”
    if (part := phrase(word)) is not None:
        return part
    if lemma in _ARRIVING:
        return "destination"
    if lemma in _STOPPING | SEIZING | _HELD:
        return None if lemma in _HELD and _is_done_to_people(word) else "transit"
    return "origin" if lemma in _LEAVING or is_put_aboard(word) else None


def is_put_aboard(verb: Token) -> bool:
    """“lifted onto a barge at Ghent”"""
    return verb.lemma_.lower() in _BOARDING and is_aboard(verb)


def is_back(verb: Token) -> bool:
    """Whether a verb takes goods back to where they came from: “flew home”, “was returned”."""
    if verb.lemma_.lower() in {"return", "repatriate"}:
        return True
    aboard = (o for c in verb.children if c.dep_ == "prep" for o in c.children)
    holders = (verb, *(o for o in aboard if o.lemma_.lower() in VEHICLES))
    return any(
        c.lower_ in {"back", "home"} and c.dep_ in {"advmod", "prt"}
        for holder in holders
        for c in holder.children
    )  # “put on the next plane back to Lima”


def is_onward(verb: Token) -> bool:
    """“sent on to Gao”, “went on by lorry”: from where goods had come to."""
    if verb.lemma_.lower() in {"forward", "continue", "proceed"}:
        return True
    words = (c for c in verb.children if c.lower_ in {"on", "onward", "onwards"})
    return not all(any(inner.dep_ == "pobj" for inner in word.children) for word in words)


def is_making(verb: Token) -> bool:
    """Whether a verb makes or packs goods: “bagged in Kisumu”; “built in Ulsan”, of no ship."""
    about = verb.head if verb.dep_ in {"acl", "relcl"} else None
    made = [about, *(c for c in verb.children if c.dep_ in {"nsubjpass", "dobj"})]
    if any(t is not None and t.lemma_.lower() in VEHICLES for t in made):
        return False
    helped = {c.dep_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    passive = verb.tag_ == "VBN" and helped != {"aux"}
    return passive and verb.lemma_.lower() in _MAKING


def of_object(verb: Token) -> Part | None:
    """The part of the place that is a verb's object: “reached Tripoli”, “left Odesa”."""
    return _OBJECTS.get(verb.lemma_.lower())


def is_somebody(word: Token) -> bool:
    """Whether a noun is one of people."""
    return word.lemma_.lower() in PERSON_NOUNS or word.lower_ in GROUP_NOUNS


def phrase(verb: Token) -> Part | None:
    """The part of a place at which a verb and its particle happen: “took off at Goma”."""
    loose = {"aboard", "ashore", "off"}
    particles = (
        c.lower_ for c in verb.children if c.dep_ in {"prt", "advmod"} or c.lower_ in loose
    )
    lemma = verb.lemma_.lower()
    if lemma == "change":  # “changed planes in Doha”
        changed = (c for c in verb.children if c.dep_ == "dobj")
        return "transit" if any(c.lemma_.lower() in _CHANGED for c in changed) else None
    if lemma == "sign" and verb.tag_ == "VBN":  # “was signed for in Oran”
        behind = verb.nbor() if verb.i + 1 < len(verb.doc) else verb
        return "destination" if behind.lower_ == "for" else None
    return next((part for p in particles if (part := _PHRASES.get((lemma, p)))), None)


def _is_done_to_people(verb: Token) -> bool:
    """“was held in Lagos”, of a man; of a lorry or of nobody told, it is goods that stop there."""
    held = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}]
    return any(is_somebody(t) or t.ent_type_ == "PERSON" or t.pos_ == "PRON" for t in held)
