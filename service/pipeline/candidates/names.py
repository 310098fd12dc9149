"""The actors and places that the page names: mentions, chained, with kind, role and affiliation."""

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from service.pipeline.candidates.affiliations import affiliated
from service.pipeline.candidates.chains import Chain, chain
from service.pipeline.candidates.descriptions import find_descriptions
from service.pipeline.candidates.found import Name, Offsets
from service.pipeline.candidates.joining import joined
from service.pipeline.candidates.kind_words import kind_by_words
from service.pipeline.candidates.kinds import kind_of
from service.pipeline.candidates.mentions import Mention, find_mentions
from service.pipeline.candidates.places import country_code
from service.pipeline.candidates.references import find_references
from service.pipeline.candidates.roles import role_of
from service.pipeline.candidates.saying import says
from service.pipeline.candidates.transfers import GIVING
from service.pipeline.candidates.vocabulary import PERSON_NOUNS
from service.pipeline.candidates.whereabouts import SEATS
from service.pipeline.page import Page

_WHERE = frozenset("in at near outside on around via through".split())
_INTRODUCING = re.compile(r"(?:^|[^,—–]\s)(?:a|an|one|another|the|its|his|her|their) $", re.I)
_OWNED = re.compile(r"^[A-Z].*[’']s ")  # “Volta Marine’s managing director”
_WHOM = re.compile(r",? who\b")
_BANDS = frozenset("group gang militia cartel syndicate clan mob".split())
_PEOPLE = frozenset("me you him her us them".split())
_STATIVE = frozenset("be have remain become lie seem appear need suffer border face".split())


def find_names(page: Page, docs: list[Doc], quoted: Sequence[Offsets] = ()) -> tuple[Name, ...]:
    """Every name in the parsed prose, then the actors that are only described.

    `quoted` are the stretches of direct speech.
    """
    chains = chain(find_mentions(page, docs), page.text)
    named = _relatives([_name(number, c, page.text) for number, c in enumerate(chains, 1)])
    with_roles = [_with_role(name, c) for name, c in zip(named, chains, strict=True)]
    referred = find_references(page, docs, with_roles, quoted)
    described = find_descriptions(page, docs, referred)
    introduced = [n for n in described if _is_introduced(page, n)]
    if introduced:  # “he” may mean “a stranger at the station” too.
        again = find_references(page, docs, [*with_roles, *introduced], quoted)
        by_key = {n.key: n for n in again}
        referred = [by_key[n.key] for n in referred]
        described = [by_key.get(n.key, n) for n in described]
    known = [*referred, *described]
    with_references = [affiliated(page, name, known) for name in referred]
    described = [affiliated(page, name, known) for name in described]
    return joined(page, with_references, described)


def _is_introduced(page: Page, name: Name) -> bool:
    """“A woman in a green coat said”: a person without a name, told of for the first time.

    Not “Ama Mensah, a former banker”: that is Ama Mensah.
    """
    start, end = name.mentions[0]
    before = page.text[max(0, start - 10) : start]
    told = _INTRODUCING.search(before) is not None or _OWNED.search(name.name) is not None
    acts = name.active or _WHOM.match(page.text, end) is not None
    return name.kind == "person" and acts and told


def _relatives(names: list[Name]) -> list[Name]:
    """“Marie-Ange Desrosiers”, where the page has another Desrosiers, is a person."""
    surnames = {n.name.split()[-1] for n in names if n.kind == "person" and " " in n.name}
    return [
        replace(n, kind="person")
        if n.kind in {"organisation", None}
        and 2 <= len(n.name.split()) <= 3
        and n.name.split()[-1] in surnames
        and country_code(n.name) is None
        and kind_by_words(n.name) is None
        else n
        for n in names
    ]


def _name(number: int, c: Chain, text: str) -> Name:
    kind = kind_of(c.mentions, text)
    return Name(
        key=f"name-{number}",
        name=c.longest,
        forms=tuple(c.forms),
        mentions=tuple((m.start, m.end) for m in c.mentions),
        references=(),
        kind=kind,
        country_code=next((code for m in c.mentions if (code := country_code(m.text))), None),
        active=kind is not None and any(_is_active(m, kind) for m in c.mentions),
    )


def _is_active(mention: Mention, kind: str) -> bool:
    """Whether the mention does, says, gets or decides something; people always do."""
    head = mention.head
    if kind == "person":
        return head.dep_ not in {"compound", "amod", "nmod"} or head.head.pos_ == "PROPN"
    if _is_seat(mention):
        return False
    if kind == "country" or mention.label == "METONYM":
        return _state_acts(head)
    if head.dep_ in {"compound", "amod", "nmod"}:
        if head.head.lower_ not in _BANDS or head.head.i != head.i + 1:
            return False
        head = head.head  # “the Brass Kraken gang”
    staff = head.head.lower_ == "at" and head.head.head.lemma_.lower() in PERSON_NOUNS
    if staff and mention.label == "ORG" and mention.text[-1].isalpha():
        return True  # “Analysts at Volta Securities”
    outside = head.head.lower_ == "from" and " " not in mention.text  # “led out from the Chamber”
    return not (head.dep_ == "pobj" and (head.head.lower_ in _WHERE or outside))


def _is_seat(mention: Mention) -> bool:
    """“the race for Senate”, “the Member of Parliament”: what one sits in."""
    head = mention.head
    noun = head.head.head.lemma_.lower() if head.dep_ == "pobj" else ""
    return " " not in mention.text and noun in SEATS | {"race", "bid", "run", "election"}


def _state_acts(head: Token) -> bool:
    """A country acts as the subject of more than “is”, as an agent, or where goods go to it."""
    top = head
    while top.dep_ == "conj":
        top = top.head
    verb = top.head
    if top.dep_ == "nsubj":
        if verb.tag_ in {"VBZ", "VBP"} and _is_habit(verb):
            return False
        # “has yet to say” is no state.
        return verb.lemma_ not in _STATIVE or any(c.dep_ == "xcomp" for c in verb.children)
    if top.dep_ == "pobj" and verb.dep_ == "agent":
        return True
    if top.dep_ == "dative" or (top.dep_ == "dobj" and verb.lemma_ in GIVING):
        return True
    if any(c.dep_ == "dobj" and c.lower_ in _PEOPLE for c in verb.head.children):
        return False  # “sent her to Ghana”: a place.
    given = verb.head.lemma_ in GIVING - {"send", "deliver"}  # “sent to Ghana”: a place.
    return top.dep_ == "pobj" and verb.lower_ == "to" and given


def _is_habit(verb: Token) -> bool:
    """“Togo grows cocoa.”: what is always so, and no headline."""
    if says(verb.text) or any(c.dep_ in {"xcomp", "ccomp", "aux"} for c in verb.children):
        return False
    return verb.sent.text.rstrip("”’\"') \n")[-1:] == "."


def _with_role(name: Name, c: Chain) -> Name:
    if name.kind != "person":
        return name
    role = next((r for mention in c.mentions if (r := role_of(mention))), None)
    return replace(name, role=role)
