"""The places of a journey in a sentence, read off the words just before each place.

The parser often hangs “to Rotterdam” on the wrong word; the preposition before a place says what
part it plays whatever it hangs on.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from service.pipeline.candidates.found import Offsets
from service.pipeline.candidates.reading import Reading
from service.pipeline.guided.goods import VEHICLES
from service.pipeline.guided.named_places import (
    LYING,
    is_apposed,
    is_around,
    named_places,
    place_at,
    whole_name,
)
from service.pipeline.guided.parts import (
    BOUND,
    PREPOSITIONS,
    Part,
    Stop,
    at,
    is_back,
    is_making,
    is_mover,
    is_put_aboard,
    is_somebody,
    of_object,
)
from service.pipeline.linguistics import offset

LONGEST = 150
"""Words of a sentence past which it is a list, and no journey."""
_NO_WAY = frozenset("according due thanks next up prior owing".split())
_WITHIN = frozenset({"DET", "ADJ", "ADV", "NOUN", "PROPN", "NUM", "PART"})
_SEIZED_AT = frozenset("in at near off outside".split())
_MADE_AT = frozenset("in at near".split())
_WHERE = frozenset("in at on off near outside around of".split())
_ABOARD = frozenset("aboard on onto into".split())
_FETCHING = frozenset("collect pick".split())
_FARTHEST = 7  # Words before a place among which its preposition stands.


def stops_around(reading: Reading, words: Sequence[Token]) -> list[Stop]:
    """The stops that the words of one sentence name, in their order.

    Empty where no word of moving is among them.
    """
    if not any(is_mover(word) for word in words):
        return []
    found: list[Stop] = []
    made: list[Stop] = []
    last: Offsets | None = None
    for place, first in named_places(reading, words):
        before, last = last, place
        apposed = found and before is not None and is_apposed(reading, before, place)
        if apposed and not (found[-1][0] == "transit" and at(first.nbor(-1).head) == "destination"):
            continue
        if found and before == found[-1][1] and is_around(reading, before, place):
            found[-1] = (found[-1][0], place)
            continue
        joined = _joined(first, found)
        if joined == "destination":
            continue  # “to buyers in Togo and Benin”: each has a way of its own.
        part = _part(first) or joined or _end(first, found) or _farthest(first, found)
        if part == "origin" and found and first.head.head.lemma_ in _FETCHING:
            part = "destination"  # “left Accra by boat and were collected in Lomé”
        if part == "origin" and _goes_on(first, found):
            part = "transit"
            found = [("transit", passed) if end == "destination" else (end, passed)
                     for end, passed in found]  # fmt: skip
        alone = first.i == 0 or first.nbor(-1).text in {",", ":", ";", "(", "–", "—"}
        if part is None and alone and _begins(reading, words, place):
            part = "origin"
        if [t.lower_ for t in first.doc[first.i + 1 : first.i + 3]] == ["-", "bound"]:
            part = "destination"  # “a Dubai-bound container”
        if part is not None:
            found.append((part, place))
        elif _is_where_made(first):
            made.append(("origin", place))
    left = any(part == "origin" for part, _ in found)
    return found if left or not found else [*made[:1], *found]


def _is_where_made(first: Token) -> bool:
    """Whether goods were made or packed at a place: “bagged in Kisumu”, “in a mill near Jinja”."""
    before = [t for t in _before(first)[-_FARTHEST:] if t.lower_ in _MADE_AT]
    if not before:
        return False
    verb = before[-1].head
    while verb.dep_ == "pobj" and verb.head.lower_ in _MADE_AT:
        verb = verb.head.head
    return verb.i < first.i and is_making(verb)


def _goes_on(first: Token, found: list[Stop]) -> bool:
    """“trucked to a depot in Graz and loaded onto a barge at Linz”"""
    verb = next((t for t in first.ancestors if t.pos_ == "VERB"), first)
    loaded = is_put_aboard(verb) or verb.lemma_.lower() in {"load", "embark", "ship"}
    return loaded and verb.dep_ == "conj" and any(part == "destination" for part, _ in found)


def words_of(mover: Token) -> list[Token]:
    """The words of a sentence that may tell of a mover's way: of ways back, only its own.

    “The oil from Oran was refused at Faro; all of it sailed back to Algeria”: Algeria is no end of
    the way there, nor Faro a stop on the way back.
    """
    words: list[Token] = []
    verb, moved_before = None, False
    for token in mover.sent:
        if token.pos_ == "VERB" and (is_mover(token) or at(token) is not None):
            verb = token
            if token == mover and is_back(token) and moved_before:
                words.clear()
            moved_before = True
        if not token.is_space and (verb is None or verb == mover or not is_back(verb)):
            words.append(token)
    return words


def _part(first: Token) -> Part | None:
    """The part that a place plays, by the nearest preposition or verb before it."""
    if first.lower_ == "here" and (part := at(first.head)) is not None:
        return part  # “docked here”
    if first.lower_ == "there":
        return "origin"  # “from there”
    word, of_goods = first, False
    for _ in range(_FARTHEST):
        if word.i == 0:
            return None
        word = word.nbor(-1)
        before = word.nbor(-1).lower_ if word.i else ""
        if word.pos_ == "VERB" and word.dep_ != "amod":
            # “loaded 40 bales of cotton at Beira”, hung on the bales
            return at(word) if of_goods else of_object(word)
        if word.lemma_.lower() in VEHICLES and word.i == first.i - 1:
            return None  # “the feeder vessel Kota Selat”
        if word.lower_ == "of" and before in {"out", "way"}:
            return "origin" if before == "out" else "transit"
        if word.lower_ in PREPOSITIONS and word.pos_ in {"ADP", "SCONJ"}:
            return None if before in _NO_WAY else _by_preposition(word)
        if word.lower_ in _WHERE and (word.lower_ != "on" or _is_island(word, first)):
            part, site = _beside(word)
            if site is None:
                return part
            word, of_goods = site, of_goods or word.lower_ != "of"
            continue
        outside = word.pos_ not in _WITHIN and word.text not in {"-", "about"}
        if (outside and word.dep_ != "amod") or (
            word.ent_type_ == "DATE" and first.ent_type_ != "DATE"
        ):
            return None
    return None


def _is_island(word: Token, first: Token) -> bool:
    """“a hatchery on Hitra”; no “bought on Telegram”, no “on the Durban road”"""
    land = first.ent_type_ in {"GPE", "LOC"} or word.nbor(-1).lemma_.lower() in LYING
    return word.i == first.i - 1 and land


def _beside(word: Token) -> tuple[Part | None, Token | None]:
    """The part of a place “in” or “at” which something is; else the noun that lies there.

    Of “a depot in Accra”, the depot, whose own preposition tells.
    """
    above = word.head
    part = at(above)
    joined = (t for t in above.children if t.dep_ == "conj" and word.i < above.i)
    if part is None and any(map(is_put_aboard, joined)):
        part = "origin"  # “At Bari they were unpacked and put on a ferry”
    if part is not None:
        return part, None
    if is_somebody(above) and above.head.dep_ == "agent":
        return at(above.head.head), None  # “was found by customs in Doha”
    aboard = above.lemma_.lower() in VEHICLES and above.head.lower_ in _ABOARD
    if aboard or (above.pos_ == "PROPN" and word.lower_ == "at"):  # “stopped … to Lagos at Cotonou”
        verbs = (t for t in above.ancestors if t.pos_ == "VERB")
        return next((part for t in verbs if (part := at(t)) is not None), None), None
    if above.pos_ == "VERB" and word.i and word.nbor(-1).pos_ == "NOUN":
        above = word.nbor(-1)  # “went to a scrapyard in Lampa”, hung on the verb
    gets = above.dep_ == "pobj" and above.head.lower_ in {"to", "for"}
    noun = above.pos_ in {"NOUN", "PROPN"} or above.dep_ == "pobj"
    if not noun or above.i > word.i or (is_somebody(above) and not gets):
        return None, None
    return None, above


def _by_preposition(word: Token) -> Part | None:
    if word.i and word.nbor(-1).lower_ in {"way", "route", "course"}:
        return PREPOSITIONS[word.lower_]  # “on its way from Goma”, “en route to Goma”
    above = [*_up_to_verb(word.head)]
    if word.i and word.nbor(-1).lower_ in {"not", "never"}:
        return None  # “not to Oslo, but to Bergen”
    if is_somebody(word.head) and not is_mover(word.head):
        return None  # “a firm from China”, “the ambassador to Yemen”
    lemmas = {t.lemma_.lower() for t in [*above, *_before(word)]}
    back = word.i > 0 and word.nbor(-1).lower_ == "back"
    if word.lower_ == "to" and "turn" in lemmas and back:
        return "origin"
    if word.lower_ == "for":
        taken = any(at(t) == "origin" for t in above if t.pos_ == "VERB")
        return "destination" if taken or lemmas & BOUND else None
    return PREPOSITIONS[word.lower_] if any(is_mover(t) for t in above) else None


def _up_to_verb(word: Token) -> Iterator[Token]:
    """A word and those above it, up to the first verb and those that it only goes on from."""
    for token in (word, *word.ancestors):
        yield token
        if token.pos_ == "ADJ" and token.lemma_.lower() not in BOUND:
            return  # “close to the government”
        if token.pos_ == "VERB" and token.dep_ not in {"xcomp", "conj", "advcl", "pcomp"}:
            return


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


def _farthest(first: Token, found: list[Stop]) -> Part | None:
    """As far as goods came: their end, unless they were to go on to another."""
    before = first.doc[max(0, first.i - 2) : first.i].text.lower()
    if before not in {"far as", "farther than", "further than"}:
        return None
    return "transit" if any(part == "destination" for part, _ in found) else "destination"


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
        above = token.head
        told = _leads_to(above, verb) or above in _tellers(verb)
        if token.lower_ not in _SEIZED_AT or token.pos_ != "ADP" or not told:
            continue
        for word in token.subtree:
            place = place_at(reading, word)
            if place is not None and _leads_to(word, token):
                return whole_name(reading, list(sentence), place)
    return None


def _tellers(verb: Token) -> list[Token]:
    """“police at Wajir said they had seized”: those who tell what they did themselves."""
    they = any(c.dep_ == "nsubj" and c.lower_ in {"they", "he", "she"} for c in verb.children)
    if not they or verb.dep_ != "ccomp":
        return []
    return [c for c in verb.head.children if c.dep_ == "nsubj" and is_somebody(c)]


def _leads_to(word: Token, verb: Token) -> bool:
    """Whether a word is of a verb's own clause: not “… posted from Lahore for a shop in Leeds”."""
    for above in (word, *word.ancestors):
        if above == verb:
            return True
        if above.lower_ in PREPOSITIONS or (is_mover(above) and above.pos_ == "VERB"):
            return False
    return False
