"""Which words of a sentence name places: unknown towns too, and names that the parser mistakes."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from service.pipeline.candidates.found import Offsets
from service.pipeline.candidates.places import country, country_code
from service.pipeline.candidates.reading import Reading
from service.pipeline.candidates.vocabulary import TITLES
from service.pipeline.linguistics import bounds, offset

_APPOSED = re.compile(r"(?:,\s*|,?\s*(?:in|near|outside)\s+)(?:the\s+)?(?:\w+ern\s+)?")
_OF_PLACES = frozenset("from to via through at near in into towards across outside".split())
_ACRONYM = 5  # Letters of the longest name in capitals that is taken for a body's.


def named_places(reading: Reading, words: Sequence[Token]) -> Iterator[tuple[Offsets, Token]]:
    """Each place that the words name, with its first word."""
    last = -1
    for word in words:
        if offset(word) < last or reading.in_quotation(offset(word)):
            continue
        place = place_at(reading, word)
        if place is not None:
            second = next((w for w in words if offset(w) == place[1] + 1), None)
            one = reading.page.text[place[1] : place[1] + 1] in {"-", "–", " "}
            other = place_at(reading, second) if one and second is not None else None
            if other is not None:  # “Dallas-Fort Worth” and “North 24 Parganas” are one place.
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
    if is_acronym(word):
        return None
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


def is_acronym(word: Token) -> bool:
    """Whether a short word in capitals is no country's name: rather a body's than a town's."""
    return word.text.isupper() and len(word) <= _ACRONYM and country(word.text) is None


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


def is_apposed(reading: Reading, place: Offsets, following: Offsets) -> bool:
    """Whether a place says where the one before it lies: “Koper, in Slovenia”, “Adré, Chad”."""
    text = reading.page.text
    apposed = _APPOSED.fullmatch(text[place[1] : following[0]]) is not None
    # “through France, Germany” is a list.
    return apposed and not (country(text[slice(*place)]) and country(text[slice(*following)]))
