"""The places of a journey in a sentence, read off the words just before each place.

The parser often hangs “to Rotterdam” on the wrong word; the preposition before a place says what
part it plays whatever it hangs on.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from spacy.tokens import Token

from service.pipeline.candidates.found import Offsets
from service.pipeline.candidates.places import country_code
from service.pipeline.candidates.reading import Reading
from service.pipeline.candidates.transfers import MOVING, SEIZING, SENDING, SHIPMENT_NOUNS
from service.pipeline.candidates.vocabulary import GROUP_NOUNS, PERSON_NOUNS, TITLES
from service.pipeline.guided.goods import VEHICLES
from service.pipeline.linguistics import bounds, offset

Part = Literal["origin", "transit", "destination"]
Stop = tuple[Part, Offsets]

PREPOSITIONS: dict[str, Part] = {
    "from": "origin", "via": "transit", "through": "transit", "across": "transit",
    "to": "destination", "into": "destination", "for": "destination", "towards": "destination",
    "toward": "destination",
}  # fmt: skip
ARRIVING = frozenset(
    "arrive land dock reach enter deliver unload offload discharge berth tie".split()
)
STOPPING = frozenset(
    "transship tranship trans-ship stop call reload transit pass cross tie refuel".split()
)
LEAVING = frozenset(
    "leave depart load originate pick collect buy purchase board embark hire".split()
)
BOUND = frozenset(
    "bind bound destine head leave depart sail set mean bring consign steam shipment cargo "
    "consignment freighter flight delivery embark ship load reload lorry truck train".split()
)
JOURNEYS = SHIPMENT_NOUNS | frozenset(
    "drive journey trip voyage crossing passage flight sailing vessel ship boat truck lorry train "
    "plane aircraft freighter tanker bulker ferry barge dhow van".split()
)
MOVED_VERBS = {"set", "bind"} | SENDING | MOVING | ARRIVING | STOPPING | LEAVING
LONGEST = 150
"""Words of a sentence past which it is a list, and no journey."""
_APPOSED = re.compile(r",\s*(?:(?:in|near|outside)\s+)?")
_NO_WAY = frozenset("according due thanks next up prior owing".split())
_OF_PEOPLE = frozenset("hold stop detain catch".split())  # More often people than goods.
_OF_PLACES = frozenset("from to via through at near in into towards across outside".split())
_FARTHEST = 7  # Words before a place among which its preposition stands.


def stops_around(reading: Reading, words: Sequence[Token]) -> list[Stop]:
    """The stops that the words of one sentence name, in their order.

    Empty where no word of moving is among them.
    """
    if not any(is_mover(word) for word in words):
        return []
    found: list[Stop] = []
    for place, first in _places(reading, words):
        between = reading.page.text[found[-1][1][1] : place[0]] if found else ""
        if _APPOSED.fullmatch(between):
            continue  # “Koper, in Slovenia”, “Adré, Chad”
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
    return (lemma in MOVED_VERBS and word.pos_ == "VERB") or (
        lemma in JOURNEYS and word.pos_ in {"NOUN", "PROPN"}
    )


def _places(reading: Reading, words: Sequence[Token]) -> Iterator[tuple[Offsets, Token]]:
    """Each place that the words name, with its first word."""
    last = -1
    for word in words:
        if offset(word) < last or reading.in_quotation(offset(word)):
            continue
        place = place_at(reading, word)
        if place is not None:
            second = next((w for w in words if offset(w) == place[1] + 1), None)
            hyphen = reading.page.text[place[1] : place[1] + 1] in {"-", "–"}
            other = place_at(reading, second) if hyphen and second is not None else None
            if other is not None:  # “Dallas-Fort Worth” is one place.
                place = (place[0], other[1])
            last = place[1]
            yield from _apart(reading, words, place, word)


def _apart(
    reading: Reading, words: Sequence[Token], place: Offsets, first: Token
) -> Iterator[tuple[Offsets, Token]]:
    """A place, or two that the parser took for one name: “Busan to Malaga”."""
    one, to, _ = reading.page.text[slice(*place)].partition(" to ")
    second = place[0] + len(one) + len(to)
    other = next((word for word in words if to and offset(word) == second), None)
    if other is None:
        yield place, first
    else:
        yield (place[0], place[0] + len(one)), first
        yield (second, place[1]), other


def place_at(reading: Reading, word: Token) -> Offsets | None:
    """The name of a place that a word is part of."""
    at = offset(word)
    name = reading.name_at(word)
    if name is not None and not name.described:
        mention = next(((a, b) for a, b in name.mentions if a <= at < b), None)
        if mention is None:
            return None
        text = reading.page.text
        # A small parser takes many a town for a person or a firm; the gazetteer knows better, and
        # so does “from Nhava Sheva to Lagos”.
        known = name.kind in {None, "country"} or country_code(text[slice(*mention)]) is not None
        leg = text.endswith("from ", 0, mention[0]) and text.startswith(" to ", mention[1])
        return mention if known or leg else None
    if word.pos_ == "PROPN" and word.ent_type_ in {"GPE", "LOC", "FAC"}:
        return next((bounds(e) for e in word.doc.ents if e.start <= word.i < e.end), None)
    return _unknown_town(word) if name is None else None


def _unknown_town(word: Token) -> Offsets | None:
    """A capitalised name that the parser puts into no class, behind a preposition of place."""
    before = word.nbor(-1).lower_ if word.i else ""
    if word.pos_ != "PROPN" or word.ent_type_ or not word.text[0].isupper():
        return None
    if before not in _OF_PLACES or word.lower_.rstrip(".") in TITLES:
        return None
    last = word
    while last.i + 1 < len(word.doc) and last.nbor().pos_ == "PROPN" and not last.nbor().ent_type_:
        last = last.nbor()
    return bounds(word)[0], bounds(last)[1]


def _part(first: Token) -> Part | None:
    """The part that a place plays, by the nearest preposition or verb before it."""
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
        if word.lower_ in {"in", "at", "off", "near", "outside", "around", "of"}:
            above = word.head
            if above.pos_ == "VERB":
                return _at(above.lemma_.lower())
            if above.lemma_.lower() in {"delivery", "arrival"}:
                return "destination"
            if _is_somebody(above) and above.head.dep_ == "agent":
                return _at(above.head.head.lemma_.lower())  # “was found by customs in Doha”
            if above.pos_ not in {"NOUN", "PROPN"} or above.i > word.i or _is_somebody(above):
                return None
            word = above
            continue
        if word.pos_ not in {"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"} and word.text != "-":
            return None
    return None


def _by_verb(lemma: str) -> Part | None:
    if lemma in {"reach", "enter"}:
        return "destination"
    if lemma in {"leave", "depart"}:
        return "origin"
    return "transit" if lemma in {"cross", "transit"} else None


def _at(lemma: str) -> Part | None:
    """The part of a place “in” or “at” which something was done."""
    if lemma in ARRIVING | (SEIZING - _OF_PEOPLE):
        return "destination"
    if lemma in STOPPING:
        return "transit"
    return "origin" if lemma in LEAVING else None


def _by_preposition(word: Token) -> Part | None:
    above = [word.head, *word.head.ancestors]
    if _is_somebody(word.head) and not any(is_mover(t) for t in above[:1]):
        return None  # “a firm from China”, “the ambassador to Yemen”
    lemmas = {t.lemma_.lower() for t in [*above, *_before(word)]}
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
    if word.lower_ not in {"and", "or"}:
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
