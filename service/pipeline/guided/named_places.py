"""Which words of a sentence name places: unknown towns too, and names that the parser mistakes."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from service.pipeline.candidates.found import Offsets
from service.pipeline.candidates.places import country, country_code, demonym
from service.pipeline.candidates.reading import Reading
from service.pipeline.candidates.vocabulary import COMPANY_NOUNS, PERSON_NOUNS, TITLES
from service.pipeline.linguistics import bounds, offset

_APPOSED = re.compile(
    r"(?: (?:border|frontier|land|airport|port(?: of entry)?|crossing|checkpoint|terminal)\b)*"
    r"(?:[’']s\s+|,\s*(?:on\s+)?|,?\s*(?:in|near|outside)\s+)(?:the\s+)?(?:\w+ern\s+)?"
)
_PASSED = re.compile(r"\b(?:via|through|way of|past|across) (?:the )?$")
_LISTED = re.compile(r" and (?:the )?[A-ZÀ-Þ]")
_AROUND = re.compile(
    r" (?:\w+ )?(?:district|suburb|quarter|neighbou?rhood|borough|township|area|city|town|village|"
    r"port|province|island) of (?:the )?"
)
_OF_PLACES = frozenset("from to via through at near in into towards across outside".split())
_ACRONYM = 5  # Letters of the longest name in capitals that is taken for a body's.
_SITES = frozenset(
    "airport port harbour harbor terminal station bridge crossing airfield canal strait".split()
)
LYING = frozenset(
    "port town city village border crossing checkpoint warehouse depot yard terminal airport "
    "airstrip camp farm hatchery factory plant mill mine quarry base harbour harbor".split()
)
"""Nouns whose “in”, “at” or “on” says where they lie."""
_SITED = re.compile(
    rf"\b(?:(?:{'|'.join(sorted(LYING))}|\w+yard) (?:of|in|at|on|near|outside)) (?:the )?$"
)
_SITE_BEHIND = re.compile(
    r" (?:(?:land|sea|river|toll) )?(?:border|frontier|crossing|checkpoint|check post|port|"
    r"harbou?r|airport|airstrip|airbase|bridge|district|province|region|valley|market|junction|"
    r"terminal)\b"
)
"""Behind a name that says where a site lies: “the Torkham border”, “the Larsi checkpoint”."""
_PARTIES = (COMPANY_NOUNS | PERSON_NOUNS) - frozenset(
    "factory garage mill yard refinery smelter foundry shipyard head chief".split()
)
"""Nouns for those who act, before a name that is theirs; a site’s name may be its place’s."""
_TO_PLACE = re.compile(r" to (?:the )?[A-ZÀ-Þ]")
_OF_LAND = frozenset({"GPE", "LOC", "FAC"})
LONGEST_NAME = 8
"""Words of the longest name of a place."""
_GOES_ON = re.compile(
    r"(?: (?:d[aeiou]s?|del|la|las|los|sur|am|an der) |-(?:on|upon|le|les|sur|de|am)-)(?=[A-ZÀ-Þ])"
)
_OF = re.compile(r" of (?:the )?[A-ZÀ-Þ]\w+")
_LIES = frozenset("hook gulf bay cape strait straits isle horn firth mouth".split())
"""Nouns whose “of” is part of the name: “Hook of Holland”, “Gulf of Aden”."""
_DATELINE = re.compile(r"([A-ZÀ-Þ][\w’'. -]{2,30}?)(?:[,/(][^:—–]{2,40})?\s*(?::\s|--|[—–]|\s-\s)")

_BYLINE = re.compile(r"(?:By )?(?:[A-ZÀ-Þ][\w’'.-]+ ){2,4}in ([A-ZÀ-Þ][\w’' -]{2,30})(?=\n|$)")


def named_places(reading: Reading, words: Sequence[Token]) -> Iterator[tuple[Offsets, Token]]:
    """Each place that the words name, with its first word."""
    last = -1
    for word in words:
        if offset(word) < last or reading.in_quotation(offset(word)):
            continue
        place = place_at(reading, word)
        if place is not None:
            place = whole_name(reading, words, place)
            last = place[1]
            yield place, word


def whole_name(reading: Reading, words: Sequence[Token], place: Offsets) -> Offsets:
    """A place with the rest of its name: “Dallas-Fort Worth”, “Vila do Conde”."""
    text = reading.page.text
    while text[place[1] : place[1] + 1] in {"-", "–", " "}:
        between = _GOES_ON.match(text, place[1])
        at = between.end() if between else place[1] + 1
        second = next((w for w in words if offset(w) == at and w.text[0].isupper()), None)
        other = place_at(reading, second) if second is not None else None
        if other is not None:
            place = (place[0], other[1])
        elif between and second is not None:
            place = (place[0], at + len(second))
        else:
            break
    rest = _OF.match(text, place[1])  # “Port of Spain”
    if rest is None:
        return place
    lies = text[slice(*place)].lower().split()[-1] in _LIES
    return (place[0], rest.end()) if lies or country_code(text[place[0] : rest.end()]) else place


def place_at(reading: Reading, word: Token) -> Offsets | None:
    """The name of a place that a word is part of."""
    place = _named_at(reading, word)
    one, to, _ = reading.page.text[slice(*place)].partition(" to ") if place else ("", "", "")
    if not place or not to or word.lower_ == "to":
        return None if to else place
    # “Busan to Malaga”, which the parser took for one name
    second = place[0] + len(one) + len(to)
    return (place[0], place[0] + len(one)) if offset(word) < second else (second, place[1])


def _named_at(reading: Reading, word: Token) -> Offsets | None:
    if is_acronym(word) or any(map(str.isdigit, word.text)):
        return None  # “Dh1.24 million”
    if word.lower_ in {"here", "there"}:
        return dateline(reading) if word.lower_ == "here" else _there(reading, word)
    at = offset(word)
    name = reading.name_at(word)
    if name is not None and not name.described:
        mention = next(((a, b) for a, b in name.mentions if a <= at < b), None)
        if mention is None:
            return None
        text = reading.page.text
        # A small parser takes many a town for a person or a firm; the gazetteer knows better, and
        # so does “from Nhava Sheva to Lagos”.
        named = text[slice(*mention)]
        if " to " in named and text.endswith("from ", 0, mention[0]):
            return mention
        known = name.kind in {None, "country"} or country_code(named) is not None
        sited = _is_sited(text, mention) or _SITE_BEHIND.match(text, mention[1]) is not None
        sited = sited or named.lower().split(" of ")[0] in _LIES
        known = known or named.split()[-1].lower() in _SITES or sited
        if name.kind == "company" and _is_seller(word):
            return None
        firm = is_party(word) or is_of_firm(reading, word, named)
        if country_code(named) is None and not sited and firm:
            return None
        leg = text.endswith("from ", 0, mention[0]) and bool(_TO_PLACE.match(text, mention[1]))
        craft = text.endswith("the ", 0, mention[0]) and word.ent_type_ not in _OF_LAND
        craft = craft and country_code(named) is None and named.split()[-1].lower() not in _SITES
        craft = craft and not sited
        own = (
            craft or _owns(reading, mention) or _is_brand(word)
        )  # “loaded on to the Margaret Dunne”
        return mention if (known and not own and not _is_one_of(word)) or leg else None
    if demonym(word.text) is not None and country(word.text) is None:
        return None  # “the Emirati army”
    if word.pos_ == "PROPN" and word.ent_type_ in {"GPE", "LOC", "FAC"} and not _is_one_of(word):
        if country_code(word.text) is None and is_party(word):
            return None
        return next((bounds(e) for e in word.doc.ents if e.start <= word.i < e.end), None)
    return _unknown_town(word) if name is None else None


def is_of_firm(reading: Reading, word: Token, named: str) -> bool:
    """“a load from Tamsin”, of Tamsin Freight Ltd: what a firm is called for short."""
    led_to = word.i > 0 and word.nbor(-1).lower_ in {"from", "to", "for"}
    firms = (
        n for n in reading.candidates.names if n.kind == "company" and len(n.name) > len(named)
    )
    return led_to and any(firm.name.startswith(f"{named} ") for firm in firms)


def _is_seller(word: Token) -> bool:
    """“bought from Meridian”, of a firm with a town's name."""
    return word.head.lower_ == "from" and word.head.head.lemma_ in {"buy", "purchase", "order"}


def _is_one_of(word: Token) -> bool:
    """“an abandoned Volvo”: one of several that bear the name, as places don't."""
    last = word.head if word.dep_ == "compound" and word.head.pos_ == "PROPN" else word
    return any(c.dep_ == "det" and c.lower_ in {"a", "an"} for c in last.children)


def _is_brand(word: Token) -> bool:
    """“of the brand Rubí”"""
    return word.i > 0 and word.nbor(-1).lemma_.lower() in {"brand", "label", "model"}


def is_party(word: Token) -> bool:
    """“exporter Alto Cacao”, “its maker, Boden”: a name that says who, unless it is known."""
    first = word
    while first.i and first.nbor(-1).pos_ == "PROPN" and first.nbor(-1).head in {word, word.head}:
        first = first.nbor(-1)
    last = word.head if word.dep_ == "compound" and word.head.pos_ == "PROPN" else word
    said = [last.head] if last.dep_ == "appos" else []
    said += [first.nbor(-1)] if first.i else []
    return any(t.pos_ == "NOUN" and t.lemma_.lower() in _PARTIES for t in said)


def _is_sited(text: str, place: Offsets) -> bool:
    """“a depot in Radlin”: a name that says where a site lies, whatever it was taken for."""
    return _SITED.search(text, max(0, place[0] - 40), place[0]) is not None


def _owns(reading: Reading, place: Offsets) -> bool:
    """“Lim’s yard”, “Mr Lim’s”: whoever owns something, unless it is known for a place."""
    text = reading.page.text
    if text[max(0, place[0] - 20) : place[0]].lower().rstrip(". ").split(" ")[-1] in TITLES:
        return True
    owner = text.startswith(("'s", "’s"), place[1])
    return owner and country_code(text[slice(*place)]) is None


def dateline(reading: Reading) -> Offsets | None:
    """The place that an article was sent from, which it calls “here”."""
    for sentence in reading.page.sentences:
        for form in (_DATELINE, _BYLINE):
            found = form.match(reading.page.text, sentence.start)
            if found and country_code(found[1]) is not None:
                return found.start(1), found.start(1) + len(found[1].rstrip())
    return None


def _there(reading: Reading, word: Token) -> Offsets | None:
    """The place that “from there” means: the last one named before, in this sentence or the last.

    Elsewhere “there” is no place of a way: “there were no papers”.
    """
    sentence = reading.page.sentence_at(offset(word))
    if sentence is None or not word.i or word.nbor(-1).lower_ != "from":
        return None
    near = (s for n in (0, 1) if (s := reading.page.sentence(sentence.number - n)) is not None)
    before = (t for s in near for t in reversed(reading.tokens(s)) if offset(t) < offset(word))
    named = (t for t in before if t.lower_ not in {"here", "there"})
    return next((place for t in named if (place := place_at(reading, t)) is not None), None)


def is_acronym(word: Token) -> bool:
    """Whether a short word in capitals is no country's name: rather a body's than a town's."""
    return word.text.isupper() and len(word) <= _ACRONYM and country(word.text) is None


def _unknown_town(word: Token) -> Offsets | None:
    """A capitalised name that the parser puts into no class, behind a preposition of place."""
    before = word.nbor(-1).lower_ if word.i else ""
    known = word.pos_ == "PROPN" or country_code(word.text) is not None
    if not known or word.ent_type_ or not word.text[0].isupper():
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
    # “through France, Germany” and “via Aktau, Alat and Poti” are lists.
    land = country(text[slice(*following)])
    passed = _PASSED.search(text, max(0, place[0] - 12), place[0])
    listed = land is None and passed and _LISTED.match(text, following[1])
    return apposed and not listed and not (country(text[slice(*place)]) and land)


def is_around(reading: Reading, place: Offsets, following: Offsets) -> bool:
    """Whether a place says where the next one lies: “the Lagos suburb of Ikeja”."""
    return _AROUND.fullmatch(reading.page.text[place[1] : following[0]]) is not None
