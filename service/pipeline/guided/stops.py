"""The places of a journey in a sentence, read off the words just before each place.

The parser often hangs “to Rotterdam” on the wrong word; the preposition before a place says what
part it plays whatever it hangs on.
"""

from collections.abc import Sequence
from typing import Literal

from spacy.tokens import Token

from service.pipeline.candidates.found import Offsets
from service.pipeline.candidates.reading import Reading
from service.pipeline.candidates.transfers import MOVING, SEIZING, SENDING, SHIPMENT_NOUNS
from service.pipeline.candidates.vocabulary import GROUP_NOUNS, PERSON_NOUNS
from service.pipeline.guided.goods import VEHICLES
from service.pipeline.guided.named_places import is_apposed, named_places, place_at
from service.pipeline.linguistics import offset

Part = Literal["origin", "transit", "destination"]
Stop = tuple[Part, Offsets]

PREPOSITIONS: dict[str, Part] = {
    "from": "origin", "via": "transit", "through": "transit", "across": "transit",
    "to": "destination", "into": "destination", "for": "destination", "towards": "destination",
    "toward": "destination",
}  # fmt: skip
ARRIVING = frozenset(
    "arrive land dock reach deliver unload offload discharge berth tie expect".split()
)
STOPPING = frozenset(
    "transship tranship trans-ship stop call reload transit pass cross tie refuel clear "
    "enter".split()
)
LEAVING = frozenset(
    "leave depart load originate pick collect buy purchase board embark hire".split()
)
BOUND = frozenset(
    "bind bound destine head leave depart sail set mean bring consign steam shipment cargo "
    "consignment flight delivery embark ship load reload".split()
) | VEHICLES  # fmt: skip
JOURNEYS = SHIPMENT_NOUNS | frozenset(
    "drive journey trip voyage crossing passage flight sailing vessel ship boat truck lorry train "
    "plane aircraft freighter tanker bulker ferry barge dhow van way route".split()
)
MOVED_VERBS = (
    frozenset("set bind continue proceed pull tow escort".split())
    | SENDING | MOVING | ARRIVING | STOPPING | LEAVING
)  # fmt: skip
LONGEST = 150
"""Words of a sentence past which it is a list, and no journey."""
_NO_WAY = frozenset("according due thanks next up prior owing".split())
_WITHIN = frozenset({"DET", "ADJ", "ADV", "NOUN", "PROPN", "NUM", "PART"})
_WHERE = frozenset("in at off near outside around of".split())
_OF_PEOPLE = frozenset("hold stop detain catch".split())  # More often people than goods.
_FARTHEST = 7  # Words before a place among which its preposition stands.


def stops_around(reading: Reading, words: Sequence[Token]) -> list[Stop]:
    """The stops that the words of one sentence name, in their order.

    Empty where no word of moving is among them.
    """
    if not any(is_mover(word) for word in words):
        return []
    found: list[Stop] = []
    last: Offsets | None = None
    for place, first in named_places(reading, words):
        before, last = last, place
        if found and before is not None and is_apposed(reading, before, place):
            continue
        part = _part(first) or _joined(first, found) or _end(first, found)
        alone = first.i == 0 or first.nbor(-1).text in {",", ":", ";", "(", "–", "—"}
        if part is None and alone and _begins(reading, words, place):
            part = "origin"
        if [t.lower_ for t in first.doc[first.i + 1 : first.i + 3]] == ["-", "bound"]:
            part = "destination"  # “a Dubai-bound container”
        if part is not None:
            found.append((part, place))
    return found


def is_mover(word: Token) -> bool:
    """Whether a verb or noun is one of moving."""
    lemma = word.lemma_.lower()
    if lemma == "turn":
        return _turns_back(word)
    return (lemma in MOVED_VERBS and word.pos_ == "VERB") or (
        lemma in JOURNEYS and word.pos_ in {"NOUN", "PROPN"}
    )


def _turns_back(verb: Token) -> bool:
    """“was forced to turn back to Townsville”"""
    return any(c.lower_ in {"back", "around"} for c in verb.children)


def _part(first: Token) -> Part | None:
    """The part that a place plays, by the nearest preposition or verb before it."""
    if first.lower_ == "here" and (part := _at(first.head.lemma_.lower())) is not None:
        return part  # “docked here”
    if first.lower_ == "there":
        return "origin"  # “from there”
    word = first
    for _ in range(_FARTHEST):
        if word.i == 0:
            return None
        word = word.nbor(-1)
        lemma = word.lemma_.lower()
        before = word.nbor(-1).lower_ if word.i else ""
        if word.pos_ == "VERB":
            return _by_verb(lemma)
        if lemma in VEHICLES and word.i == first.i - 1:
            return None  # “the feeder vessel Kota Selat”
        if word.lower_ == "of" and before in {"out", "way"}:
            return "origin" if before == "out" else "transit"
        if word.lower_ in PREPOSITIONS and word.pos_ in {"ADP", "SCONJ"}:
            return None if before in _NO_WAY else _by_preposition(word)
        if word.lower_ in _WHERE:
            above = word.head
            part = _beside(above)
            if part is not None or above.pos_ not in {"NOUN", "PROPN"} or above.i > word.i:
                return part
            if _is_somebody(above):
                return None
            word = above
            continue
        outside = word.pos_ not in _WITHIN and word.text not in {"-", "about"}
        if outside or (word.ent_type_ == "DATE" and first.ent_type_ != "DATE"):
            return None
    return None


def _beside(above: Token) -> Part | None:
    """The part of a place “in” or “at” which something is, by what hangs above the preposition."""
    if above.pos_ == "VERB":
        return "origin" if takes_off(above) else _at(above.lemma_.lower())
    if above.lemma_.lower() in {"delivery", "arrival", "due"}:
        return "destination"
    if _is_somebody(above) and above.head.dep_ == "agent":
        return _at(above.head.head.lemma_.lower())  # “was found by customs in Doha”
    if above.pos_ == "PROPN" and above.nbor().lower_ == "at":  # “stopped … to Lagos at Cotonou”
        verbs = (_at(t.lemma_.lower()) for t in above.ancestors if t.pos_ == "VERB")
        return next((part for part in verbs if part is not None), None)
    return None


def _by_verb(lemma: str) -> Part | None:
    if lemma in {"reach", "enter"}:
        return "destination"
    if lemma in {"leave", "depart"}:
        return "origin"
    return "transit" if lemma in {"cross", "transit", "clear"} else None


def takes_off(verb: Token) -> bool:
    """“took off at Goma”, “took on the cargo at Varna”"""
    return verb.lemma_ == "take" and any(
        c.dep_ == "prt" and c.lower_ in {"on", "off"} for c in verb.children
    )


def _at(lemma: str) -> Part | None:
    """The part of a place “in” or “at” which something was done."""
    if lemma in ARRIVING:
        return "destination"
    if lemma in STOPPING | (SEIZING - _OF_PEOPLE):
        return "transit"
    return "origin" if lemma in LEAVING else None


def _by_preposition(word: Token) -> Part | None:
    if word.i and word.nbor(-1).lower_ in {"way", "route"}:
        return PREPOSITIONS[word.lower_]  # “on its way from Goma”, “en route to Goma”
    above = [word.head, *word.head.ancestors]
    if _is_somebody(word.head) and not any(is_mover(t) for t in above[:1]):
        return None  # “a firm from China”, “the ambassador to Yemen”
    lemmas = {t.lemma_.lower() for t in [*above, *_before(word)]}
    if word.lower_ == "to" and "turn" in lemmas and word.nbor(-1).lower_ == "back":
        return "origin"
    if word.lower_ == "for":
        return "destination" if lemmas & BOUND else None
    return PREPOSITIONS[word.lower_] if any(is_mover(t) for t in above) else None


def _before(word: Token) -> list[Token]:
    return list(word.doc[max(word.sent.start, word.i - 10) : word.i])


def _joined(first: Token, found: list[Stop]) -> Part | None:
    """The part of a place joined by “and” to the one before it: “through Adana and Mersin”."""
    if not found or first.i < 2:
        return None
    word = first.nbor(-1)
    while word.i and word.lower_ in {"then", "on", "finally", "the"}:
        word = word.nbor(-1)
    if word.lower_ not in {"and", "or", ","}:
        return None
    before = word.nbor(-1)
    if before.text == ",":
        before = before.nbor(-1)
    part, place = found[-1]
    return part if place[0] <= offset(before) < place[1] else None


def _end(first: Token, found: list[Stop]) -> Part | None:
    """The end of “the road from Marsabit to Nairobi”, whatever the words hang on."""
    if not found or first.i < 2 or first.nbor(-1).lower_ != "to":
        return None
    part, place = found[-1]
    before = offset(first.nbor(-2))
    return "destination" if part == "origin" and place[0] <= before < place[1] else None


def _begins(reading: Reading, words: Sequence[Token], place: Offsets) -> bool:
    """Whether “to” and another place follow at once: “auto parts, Saltillo to Detroit”."""
    behind = [word for word in words if offset(word) >= place[1]][:2]
    return (
        len(behind) == 2 and behind[0].lower_ == "to" and place_at(reading, behind[1]) is not None
    )


def seizure_place(reading: Reading, verb: Token) -> Offsets | None:
    """Where goods were seized, as the verb's phrases or those of who seized them tell."""
    sentence = verb.sent
    for token in sentence if len(sentence) <= LONGEST else ():
        if token.lower_ not in {"in", "at", "near", "off", "outside"} or token.pos_ != "ADP":
            continue
        if token.head != verb and token.head.dep_ not in {"nsubj", "agent", "dobj", "pobj"}:
            continue
        for word in token.subtree:
            place = place_at(reading, word)
            if place is not None:
                return place
    return None


def _is_somebody(word: Token) -> bool:
    return word.lemma_.lower() in PERSON_NOUNS or word.lower_ in GROUP_NOUNS
