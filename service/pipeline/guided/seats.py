"""Where a party sits, by the words beside its name: “Aksoy Un, a miller in Adana”."""

from collections.abc import Sequence

from spacy.tokens import Token

from service.pipeline.candidates.found import Name, Offsets
from service.pipeline.candidates.places import country_code
from service.pipeline.candidates.reading import Reading
from service.pipeline.candidates.vocabulary import COMPANY_NOUNS
from service.pipeline.guided.named_places import place_at
from service.pipeline.linguistics import offset

_AT = frozenset("in of at near outside".split())
_BESIDE = 10  # Words of the longest description beside a name.
_SEATED = frozenset("based headquartered registered located".split())


def seat_of(reading: Reading, name: Name | None) -> Offsets | None:
    """The place where the article puts a company, body or person; None where it says nothing."""
    for start, end in name.mentions if name is not None else ():
        sentence = reading.page.sentence_at(start)
        words = reading.tokens(sentence) if sentence is not None else []
        before = [t for t in words if offset(t) < start]
        inside = [t for t in words if start <= offset(t) < end]
        behind = [t for t in words if offset(t) >= end]
        found = _inside(reading, inside) or _behind(reading, behind) or _before(reading, before)
        if found:
            return found
    return None


def _inside(reading: Reading, words: Sequence[Token]) -> Offsets | None:
    """“a buyer in Busan”, “the Port of Beira”, “Karachi firm”: the name itself says where."""
    for i, word in enumerate(words[:-1]):
        if word.lower_ in _AT:
            rest = words[i + 1 + (words[i + 1].lower_ == "the") :]
            place = (offset(rest[0]), offset(rest[-1]) + len(rest[-1])) if rest else (0, 0)
            if country_code(reading.page.text[slice(*place)]) is not None:
                return place
            return place_at(reading, rest[0]) if rest else None
    # “Karachi firm”, but a firm of the name of Karachi may sit elsewhere
    place = (offset(words[0]), offset(words[0]) + len(words[0]))
    town = words[-1].pos_ == "NOUN" and country_code(words[0].text) is not None
    return place if town else None


def _behind(reading: Reading, words: Sequence[Token]) -> Offsets | None:
    """“…, a Falmouth deck-layer”, “…, of Ras al-Khaimah”, “… in Aizawl”"""
    apposed = bool(words) and words[0].text == ","
    for word in words[apposed:_BESIDE]:
        if word.pos_ in {"VERB", "AUX", "PUNCT"} and word.text != "-":
            return _after(reading, word) if word.lower_ in _SEATED else None
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
    if len(words) > 1 and words[-1].text == "," and words[-2].lemma_.lower() in COMPANY_NOUNS:
        words = words[:-1]  # “a Karachi firm, Sehat Laboratories”
    for word in reversed(words[-_BESIDE:]):
        if described and (word.pos_ == "PROPN" or country_code(word.text) is not None):
            return place_at(reading, word)
        if word.pos_ not in {"NOUN", "ADJ"} and word.text != "-" and word.lower_ != "based":
            return None
        described = described or word.pos_ in {"NOUN", "VERB"}
    return None
