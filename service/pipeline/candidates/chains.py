"""Which mentions mean the same: full name and surname, name and acronym, company and short form.

Two people with one surname stay two: a surname alone joins only where one person bears it.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from spacy.tokens import Token

from service.pipeline.candidates.kind_words import kind_by_words
from service.pipeline.candidates.mentions import Mention
from service.pipeline.candidates.places import country, country_code
from service.pipeline.candidates.transfers import MOVING
from service.pipeline.candidates.vocabulary import AREAS, COMPANY_SUFFIXES, METONYMS
from service.pipeline.candidates.whereabouts import PASSING

_PLACES = {"GPE", "LOC", "METONYM"}
_SHORTEST = 3  # Code points of a name’s first words; “Al” alone is nobody’s.
_MIDDLE = range(1, 8)  # Initials of a long form that its acronym may leave out.
_BRACKET = 8  # Code points between a name and the short form in brackets after it.
_SMALL = frozenset("of the and for in on de la du del & to".split())
_OF_LAND = frozenset("port mount fort cape point new old san santa saint st el la".split())
_LYING = frozenset("lie stand sit have grow produce export import".split())
_WORD = re.compile(r"\w[\w.’'-]*|&")


@dataclass(slots=True)
class Chain:
    """Mentions of one actor or place, in the page's order."""

    mentions: list[Mention] = field(default_factory=list)

    @property
    def forms(self) -> list[str]:
        """The different names, in the order in which they come."""
        return list(dict.fromkeys(m.text for m in self.mentions))

    @property
    def longest(self) -> str:
        """The longest form; for a country its own name rather than its capital's."""
        countries = [form for form in self.forms if country(form)]
        return max(countries or self.forms, key=len)


def chain(mentions: list[Mention], text: str) -> list[Chain]:
    """Chains of the mentions, in the order in which each is first named."""
    chains: list[Chain] = []
    for mention in sorted(mentions, key=lambda m: (-len(_words(m.text)), m.start)):
        matching = sorted(
            (c for c in chains if _same(mention, c, text)), key=lambda c: c.mentions[0].start
        )
        if len(matching) == 1:
            matching[0].mentions.append(mention)
        elif not matching or not _is_bare_surname(mention):
            chains.append(Chain([mention]))
        elif matching:
            _nearest_before(matching, mention, text).mentions.append(mention)
    for c in chains:
        c.mentions.sort(key=lambda m: m.start)
    return sorted(chains, key=lambda c: c.mentions[0].start)


@lru_cache(maxsize=4096)
def _words(name: str) -> list[str]:
    return [w.casefold().strip(".’'") for w in _WORD.findall(name)]


def _same(mention: Mention, other: Chain, text: str) -> bool:
    return any(_same_pair(mention, known, text) for known in other.mentions)


def _same_pair(short: Mention, long: Mention, text: str) -> bool:
    a, b = _words(short.text), _words(long.text)
    if a == b:
        return True
    code = _state(short)
    if code is not None or _state(long) is not None:
        return code == _state(long)
    if _is_acronym_of(short.text, long.text):
        return True
    if _introduces(long, short, text):
        return True
    if len(a) >= len(b):
        return _without_suffix(a) == _without_suffix(b) and len(_without_suffix(a)) > 0
    if kind_by_words(long.text) == "company":
        return _shortens(short, a, _without_suffix(b))
    if _may_be_person(long) and short.label in {"PERSON", "ORG", "", "WORK_OF_ART", "GPE"}:
        # A surname, given names dropped: “Zach Cooper” … “Cooper”.
        return b[-len(a) :] == a or (len(a) == 1 and (b[0] == a[0] or _is_first_surname(a, b)))
    if short.label not in _PLACES and _may_be_misread(long, b):
        return b[-1:] == a
    if long.label not in {"PERSON", "GPE", "LOC", "METONYM"} or short.label == long.label:
        return _shortens(short, a, b) or (a == b[-1:] and short.label not in _PLACES)
    return False


def _is_first_surname(short: list[str], full: list[str]) -> bool:
    """“Prado” of “Ana Prado Reyes”, as Spanish has it."""
    return len(full) == 3 and len(full[1]) >= _SHORTEST and short == full[1:2]


def _shortens(short: Mention, a: list[str], b: list[str]) -> bool:
    """“Alta” or “Alta Vista” of “Alta Vista Mines”, “Alta Vista” of “Minera Alta Vista”."""
    if len(short.text) < _SHORTEST:
        return False
    town = country_code(short.text) is not None and not _does(short.head)
    if short.label in _PLACES and (town or not acts(short)):
        return False  # Else “Sirocco’s lawyer” may well be Sirocco Trading’s.
    return b[: len(a)] == a or (len(a) > 1 and b[-len(a) :] == a)


def _may_be_person(mention: Mention) -> bool:
    return mention.label == "PERSON" or (
        mention.label in {"", "GROUP"} and 2 <= len(mention.text.split()) <= 4
    )


def _may_be_misread(mention: Mention, words: list[str]) -> bool:
    """“Juliet Okafor”, for a parser that took her or her surname for a place or a people."""
    place = mention.label in {"GPE", "LOC"} and country_code(mention.text) is None
    of_land = words[0] in AREAS | _OF_LAND
    return len(words) in {2, 3} and (mention.label == "PERSON" or (place and not of_land))


def _state(mention: Mention) -> str | None:
    """The country that a name stands for, be it the country's own or its government's."""
    return country(mention.text) or (
        METONYMS.get(mention.text.casefold())
        if mention.label == "METONYM" and acts(mention)
        else None
    )


def acts(mention: Mention) -> bool:
    """Whether a name is the subject, the agent or the one addressed, not just where things are."""
    head = mention.head
    if head.dep_ == "dobj" and head.head.lemma_ in PASSING:
        return False  # “left Nairobi”
    if head.dep_ in {"nsubj", "nsubjpass", "agent", "dative", "dobj", "poss", "conj"}:
        return True
    if head.dep_ == "pobj" and head.head.head.lemma_ in MOVING | PASSING | {
        "fly",
        "truck",
        "drive",
    }:
        return False  # “flown to Nairobi”
    return head.dep_ == "pobj" and head.head.lower_ in {"by", "to", "with", "against", "for", "of"}


def _does(head: Token) -> bool:
    """“Meridian disputed it”: no town does that, where a firm has its name."""
    return head.dep_ == "nsubj" and head.head.pos_ == "VERB" and head.head.lemma_ not in _LYING


def _without_suffix(words: list[str]) -> list[str]:
    kept = list(words)
    while len(kept) > 1 and kept[-1] in COMPANY_SUFFIXES:
        kept.pop()
    while len(kept) > 1 and kept[0] in COMPANY_SUFFIXES:
        kept.pop(0)
    return kept


def _is_acronym_of(short: str, long: str) -> bool:
    letters = short.replace(".", "")
    if not (2 <= len(letters) <= 8 and letters.isupper() and " " not in short):
        return False
    words = [w for w in _WORD.findall(long.replace("-", " ")) if w not in {"&"}]
    initials = "".join(w[0] for w in words if w.casefold() not in _SMALL).upper()
    every = "".join(w[0] for w in words).upper()
    if len(words) > 1 and letters in {initials, every}:
        return True
    # “ATF” is the Bureau of Alcohol, Tobacco, Firearms and Explosives, “ITF” the International
    # Transport Workers’ Federation.
    inside = letters in initials or letters in {initials[:i] + initials[i + 1 :] for i in _MIDDLE}
    return len(initials) > len(letters) >= 3 and inside


def _introduces(long: Mention, short: Mention, text: str) -> bool:
    """“Kenya Revenue Authority (KRA)”: the short form in brackets right after the long one."""
    if not 0 <= short.start - long.end <= _BRACKET:
        return False
    between = text[long.end : short.start]
    return between.strip(" ,") in {"(", "(the", "(“", "(‘"} and text[
        short.end : short.end + 2
    ].strip('”’"').startswith(")")


def _is_bare_surname(mention: Mention) -> bool:
    return len(_words(mention.text)) == 1


def _nearest_before(chains: list[Chain], mention: Mention, text: str) -> Chain:
    """Of several bearers of a surname, the one of that title, else the one named last."""

    def last_named(c: Chain) -> int:
        return max((m.start for m in c.mentions if m.start < mention.start), default=-1)

    people = [c for c in chains if any(map(_may_be_person, c.mentions))] or chains
    title = _title(mention, text)
    if title is None:
        return _called_so_before(people, mention) or max(people, key=last_named)
    titled = {id(c): {t for m in c.mentions if (t := _title(m, text))} for c in people}
    same = [c for c in people if title in titled[id(c)]]
    open_to_it = [c for c in people if not titled[id(c)]]
    # “Mr Rahbari … Mrs Rahbari”: each title goes to the first bearer that has none yet.
    return (same or open_to_it or people)[0]


def _called_so_before(people: list[Chain], mention: Mention) -> Chain | None:
    """The one who went by the bare surname before a second bearer of it came in."""
    for c in people:
        others = min((o.mentions[0].start for o in people if o is not c), default=0)
        if any(m.text == mention.text and m.start < others for m in c.mentions):
            return c
    return None


def _title(mention: Mention, text: str) -> str | None:
    """“mr” or “mrs” where it stands before the name."""
    before = text[max(0, mention.start - 6) : mention.start].lower().replace(".", "").split()
    word = before[-1] if before else ""
    return {"mr": "mr", "sir": "mr", "mrs": "mrs", "ms": "mrs", "miss": "mrs"}.get(word)
