"""Whom a pronoun or a description means: “he”, “the company”, “the minister”."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from service.pipeline.candidates.beside import apposed_at
from service.pipeline.candidates.epithets import BODY_NOUNS, TITLES_OF, is_epithet, is_introduced
from service.pipeline.candidates.found import Name, Offsets
from service.pipeline.candidates.memory import LONG_AGO, Memory
from service.pipeline.candidates.places import country_code, demonym
from service.pipeline.candidates.vocabulary import COMPANY_NOUNS, FEMALE, KIN, MALE, PERSON_NOUNS
from service.pipeline.linguistics import bounds, is_apposed, lost_subject, offset
from service.pipeline.page import Page

_RECENT = 400  # Code points within which somebody is still spoken of.
_NEAR_START = 60  # Code points; a name this near to its sentence's start is what it is about.
_SUBJECT = 140  # By so many code points a main clause's subject is nearer than it stands.
_PERSONAL = {"he", "she", "his", "her", "him"}
_BODILY = {"it", "its"}
_NAMED = re.compile(r"[A-Z]\w+")
_WORDS = re.compile(r"\w+")
_AGED = re.compile(r"\byear-olds?$")  # “the 34-year-old”
_OFFICES = frozenset("minister ambassador parliament army navy embassy consul".split())
_OURS = frozenset("newspaper paper magazine website site publication outlet programme".split())


def find_references(
    page: Page, docs: list[Doc], names: list[Name], quoted: Sequence[Offsets] = ()
) -> list[Name]:
    """The names, each with the pronouns and descriptions that mean it."""
    memory = Memory.of(page, names, frozenset(_subjects(docs)))
    for doc in docs:
        for token in doc:
            memory.read_up_to(offset(token))
            if is_introduced(token):
                memory.introduced[token.lemma_.lower()] = offset(token)
            name = _meant(page, token, memory)
            if name is None:
                continue
            memory.found[name.key].append(bounds(token))
            # A speaker's own “she” may be anybody, and teaches nothing about the article's.
            if not any(start <= offset(token) < end for start, end in quoted):
                memory.refer(name, token)
    return [
        replace(name, references=tuple(sorted({*name.references, *memory.found[name.key]})))
        for name in names
    ]


def _subjects(docs: list[Doc]) -> Iterator[int]:
    """Where the subjects of the main clauses stand."""
    for doc in docs:
        yield from (offset(named) for sentence in doc.sents for named in lost_subject(sentence))
        for token in doc:
            verb, above = token.head, token.head.head
            joined = verb.dep_ == "conj" or (verb.dep_ == "ccomp" and verb.i < above.i)
            main = verb.dep_ == "ROOT" or (joined and above.dep_ == "ROOT")
            if main and token.dep_ in {"nsubj", "nsubjpass"}:
                yield offset(token)
                if token.lower_ in {"i", "we"}:  # “I met Sanchez at home”: it is about her.
                    yield from (offset(met) for met in _met(verb))
                # “Counsel for the owners, Carla Sanchez, said”: she is the subject.
                yield from (offset(c) for c in token.children if is_apposed(c))
                if token.lemma_.lower() not in PERSON_NOUNS | KIN:
                    # “Sanchez’s advice earned her a prize”: it is about her.
                    yield from (offset(c) for c in token.children if c.dep_ == "poss")


def _met(verb: Token) -> Iterator[Token]:
    """Whom “I met”, “we asked” or “I spoke to”."""
    for child in verb.children:
        if child.dep_ == "dobj":
            yield child
        elif child.dep_ == "prep" and verb.lemma_ in {"speak", "talk"}:
            yield from (c for c in child.children if c.dep_ == "pobj")


def _meant(page: Page, token: Token, memory: Memory) -> Name | None:
    if token.lower_ in _PERSONAL:
        tells = token.dep_ == "poss" and token.head.dep_ == "appos"
        beside = memory.by_offset.get(offset(token.head.head)) if tells else None

        def may_be(name: Name) -> bool:
            own = name == beside  # “Reed, her rival,”: not Reed's own.
            return name.kind == "person" and not own and _agrees(token, memory.gender[name.key])

        return _governing(token, memory, may_be) or _latest(page, token, memory, may_be)
    if token.lower_ == "its" and _owns_office(token):
        return _governing(token, memory, _is_country) or _latest(page, token, memory, _is_country)
    if token.lower_ == "its" and token.head.lower_ == "president":  # A union's or a country's.
        return _latest(page, token, memory, _is_body)
    if token.lower_ in _BODILY and token.dep_ in {"nsubj", "nsubjpass", "poss"}:
        return _governing(token, memory, _is_body) or _latest(
            page, token, memory, lambda name: _is_body(name) and name.kind != "country"
        )
    if _AGED.search(token.text) or (token.lower_ == "old" and _AGED.search(_hyphened(token))):
        definite = any(c.lower_ == "the" for c in token.lefts)
        return _latest(page, token, memory, _is_person) if definite else None
    if token.lemma_.lower() in _OURS and any(c.lower_ == "this" for c in token.lefts):
        return None  # “this newspaper” is the one that the article stands in.
    if (apposed := _apposed(page, token, memory)) is not None:
        return apposed
    told = token.pos_ == "NOUN" or _is_title(token, memory)
    if told and any(c.lower_ in {"the", "this", "that"} for c in token.lefts):
        return _described(page, token, memory)
    return None


def _is_title(token: Token, memory: Memory) -> bool:
    """“The Commissioner said”: a capital makes no name of a title that stands alone."""
    titled = token.tag_ == "NNP" and token.lemma_.lower() in PERSON_NOUNS
    alone = token.dep_ != "compound" and all(c.dep_ == "det" for c in token.lefts)
    return titled and alone and offset(token) not in memory.by_offset


def _apposed(page: Page, token: Token, memory: Memory) -> Name | None:
    """“the head of the harbour board, Ama Mensah,”: the person whom the noun is said of."""
    if token.tag_ not in {"NN", "NNP"} or token.lemma_.lower() not in PERSON_NOUNS:
        return None
    starts = apposed_at(page.text, bounds(token)[1])
    apposed = next((n for at in starts if (n := memory.by_offset.get(at))), None)
    return apposed if apposed is not None and apposed.kind == "person" else None


def _owns_office(token: Token) -> bool:
    """“its interior minister”: a country's."""
    return token.dep_ == "poss" and token.head.lemma_.lower() in _OFFICES


def _hyphened(token: Token) -> str:
    return token.doc[max(0, token.i - 4) : token.i + 1].text


def _is_person(name: Name) -> bool:
    return name.kind == "person"


def _is_country(name: Name) -> bool:
    return name.kind == "country"


def _is_body(name: Name) -> bool:
    return name.kind not in {None, "person"} and name.active


def _governing(token: Token, memory: Memory, fits: Callable[[Name], bool]) -> Name | None:
    """The subject of the clause that the pronoun's clause hangs on: “Poland said it would ...”."""
    clause = token.head if token.dep_ != "poss" else token.head.head
    for above in [clause, *clause.ancestors]:
        for child in above.children:
            if child.dep_ in {"nsubj", "nsubjpass"} and child != token and child.i < token.i:
                if token.dep_ == "poss" and token.head.dep_ == "appos" and token.head.head == child:
                    continue  # “Reed, her rival,”: not Reed's own.
                apposed = (c for c in child.children if is_apposed(c))
                beside = (memory.by_offset.get(offset(c)) for c in (child, *apposed))
                name = next((n for n in beside if n is not None), None)
                if name is not None and fits(name):
                    return name
    return None


def _described(page: Page, token: Token, memory: Memory) -> Name | None:
    """“the company” or “the spokesman”: the last name whose kind or role has that noun."""
    lemma = token.lemma_.lower()
    sexed = lemma in FEMALE | MALE
    told_by = [c for c in token.children if c.dep_ in {"amod", "compound", "nummod", "prep"}]
    of_a_land = lemma in COMPANY_NOUNS and all(map(_tells_where, told_by))
    epithet = is_epithet(token) and lemma not in memory.introduced
    if told_by and not (of_a_land or epithet):  # “the Swiss firm” is one that was named.
        return None  # More words tell it apart: it is somebody of its own.

    def bears(name: Name) -> bool:
        """“the panel” is the Panel of Experts, “the mill” Volta Flour Mills."""
        words = name.name.lower().split()
        return name.kind not in {None, "person"} and (lemma in words or f"{lemma}s" in words)

    def has_role(name: Name) -> bool:
        role = page.text[slice(*name.role)] if name.role else ""
        told = _WORDS.findall((name.name if name.described else role).lower())
        if name.kind != "person" or (sexed and not _agrees(token, memory.gender[name.key])):
            return False
        if lemma in told:
            return True
        titles = TITLES_OF.get(lemma, frozenset())
        start, end = name.mentions[0]
        before = page.text[max(0, start - 25) : end].lower().split()
        return not titles.isdisjoint([*told, *before])

    several = token.tag_ in {"NNS", "NNPS"}

    def is_such_a_body(name: Name) -> bool:
        if several and name.kind in {"company", "organisation", "government"}:
            return False
        return lemma in BODY_NOUNS.get(name.kind or "", ())

    def introduced(name: Name) -> bool:
        """“the medical charity Nordlys”: the noun stood right before the name."""
        start = name.mentions[0][0]
        before = page.text[max(0, start - 40) : start].lower().rstrip()
        return is_such_a_body(name) and before.endswith(f" {lemma}")

    if lemma in PERSON_NOUNS or epithet:
        named = _latest(page, token, memory, introduced) or _bearer(page, token, memory, has_role)
        return named or (_told_of(page, token, memory) if epithet and told_by else None)
    return (
        _latest(page, token, memory, introduced)
        or _latest(page, token, memory, bears)
        or _latest(page, token, memory, is_such_a_body)
        or _only(token, memory, bears)
    )


def _only(token: Token, memory: Memory, fits: Callable[[Name], bool]) -> Name | None:
    """The one body that the page has named by then to which “the authority” can go back."""
    named = (n for n in memory.names.values() if not n.described and fits(n))
    before = [n for n in named if n.mentions[0][0] < offset(token)]
    return before[0] if len(before) == 1 else None


def _bearer(page: Page, token: Token, memory: Memory, fits: Callable[[Name], bool]) -> Name | None:
    """The bearer of a title; of several, who is told of in the same words, or was a subject."""
    told = {c.text for c in token.lefts if c.pos_ == "PROPN"}

    def is_told_so(name: Name) -> bool:
        start, end = name.mentions[0]
        words = _NAMED.findall(page.text[max(0, start - 60) : end + 60])
        return fits(name) and not told.isdisjoint(words)

    def was_subject(name: Name) -> bool:
        return fits(name) and bool(told) and name.key in memory.last_subject

    if memory.introduced.get(token.lemma_.lower(), -1) > max(
        (memory.last[key] for key in memory.last if fits(memory.names[key])), default=0
    ):
        return None  # “a strategist was less shy … the strategist said”: no named strategist.
    sorts = (is_told_so, was_subject, fits)
    return next((n for sort in sorts if (n := _latest(page, token, memory, sort))), None)


def _told_of(page: Page, token: Token, memory: Memory) -> Name | None:
    """Whom the sentences right before “the former banker” were about."""
    own = page.sentence_at(offset(token))

    def is_before(name: Name) -> bool:
        last = page.sentence_at(memory.last[name.key])
        agrees = _is_person(name) and _agrees(token, memory.gender[name.key])
        return agrees and last is not None and own is not None and last.number < own.number

    name = _latest(page, token, memory, is_before)
    at = memory.last_subject.get(name.key, -LONG_AGO) if name is not None else -LONG_AGO
    return name if offset(token) - at < _RECENT else None


def _tells_where(word: Token) -> bool:
    """“Swiss”, “Lagos”, “Lagos-based”."""
    return word.lower_ == "based" or bool(demonym(word.text) or country_code(word.text))


def _agrees(token: Token, gender: set[str]) -> bool:
    wanted, other = (FEMALE, MALE) if token.lower_ in FEMALE else (MALE, FEMALE)
    if token.lower_ not in wanted:
        return True  # “the banker”
    return not (gender & other) or bool(gender & wanted)


def _latest(page: Page, token: Token, memory: Memory, fits: Callable[[Name], bool]) -> Name | None:
    """The name that was last meant, one near its sentence's start before one further in."""
    here = offset(token)
    sentence = page.sentence_at(here)

    def distance(meant: tuple[int, Name]) -> int:
        start, name = meant
        stands_in = page.sentence_at(start)
        early = stands_in is not None and start - stands_in.start < _NEAR_START
        same = stands_in is not None and stands_in == sentence
        as_subject = memory.last_subject.get(name.key, -LONG_AGO)
        return here - max(start + (40 if early else 0) + (40 if same else 0), as_subject + _SUBJECT)

    best = min(memory.near(here, fits), key=distance, default=None)
    return best[1] if best is not None else None
