"""Where a party sits, by the words beside its name: “Aksoy Un, a miller in Adana”."""

from collections.abc import Sequence

from spacy.tokens import Token

from service.pipeline.candidates.found import Name, Offsets
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.named_places import place_at
from service.pipeline.linguistics import offset

_AT = frozenset("in of at near outside".split())
_BESIDE = 10  # Words of the longest description beside a name.


def seat_of(reading: Reading, name: Name | None) -> Offsets | None:
    """The place where the article puts a company, body or person; None where it says nothing."""
    for start, end in name.mentions if name is not None else ():
        sentence = reading.page.sentence_at(start)
        words = reading.tokens(sentence) if sentence is not None else []
        before = [t for t in words if offset(t) < start]
        behind = [t for t in words if offset(t) >= end]
        if found := _behind(reading, behind) or _before(reading, before):
            return found
    return None


def _behind(reading: Reading, words: Sequence[Token]) -> Offsets | None:
    """“…, a Falmouth deck-layer”, “…, of Ras al-Khaimah”, “… in Aizawl”"""
    apposed = bool(words) and words[0].text == ","
    for word in words[apposed:_BESIDE]:
        if word.pos_ in {"VERB", "AUX", "PUNCT"} and word.text != "-":
            return None if word.lower_ != "based" else _after(reading, word)
        if word == words[apposed] and word.lower_ not in {"a", "an", "the"} | _AT:
            return None
        if not apposed and word != words[0]:
            return place_at(reading, word)
        if word.pos_ == "PROPN" and (place := place_at(reading, word)) is not None:
            return place
    return None


def _after(reading: Reading, word: Token) -> Offsets | None:
    """“a firm based in Cacak”"""
    rest = word.doc[word.i + 1 : word.i + 3]
    return place_at(reading, rest[-1]) if len(rest) == 2 and rest[0].lower_ in _AT else None


def _before(reading: Reading, words: Sequence[Token]) -> Offsets | None:
    """“the Djibouti trading house …”, “the Sargodha-based firm …”"""
    described = False
    for word in reversed(words[-_BESIDE:]):
        if word.pos_ == "PROPN" and described:
            return place_at(reading, word)
        if word.pos_ not in {"NOUN", "ADJ"} and word.text != "-" and word.lower_ != "based":
            return None
        described = described or word.pos_ in {"NOUN", "VERB"}
    return None
