"""Actors without a name: “a Western diplomat”, “Chinese companies”, “Ukrainian forces”."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from schemas.brief import ActorKind
from service.pipeline.candidates.found import Name, Offsets
from service.pipeline.candidates.places import demonym
from service.pipeline.candidates.saying import says
from service.pipeline.candidates.vocabulary import (
    ARMED_WORDS,
    COMPANY_NOUNS,
    GOVERNMENT_WORDS,
    GROUP_NOUNS,
    KIN,
    PERSON_NOUNS,
)
from service.pipeline.linguistics import bounds
from service.pipeline.page import Page

_LONGEST = 80
_SPEAKS_FOR = frozenset("spokesman spokeswoman spokesperson lawyer attorney".split())
# Alone these words tell a reader nothing: “a firm”.
_VAGUE = frozenset(
    "firm company entity group people person men women man woman business crew".split()
)
_PEOPLE = frozenset("people officials men women sources diplomats executives witnesses".split())
_TELLING = frozenset("in from at with of on near for".split())
_SUBJECTS = {"nsubj", "nsubjpass"}


def find_descriptions(page: Page, docs: list[Doc], names: list[Name]) -> list[Name]:
    """Descriptions that no name in the list is meant by, each once, in the page's order."""
    meant = {span for name in names for span in name.references}
    named = [span for name in names for span in name.mentions]
    found: dict[str, Name] = {}
    by_noun: dict[str, str] = {}
    for head in (head for doc in docs for head in _heads(doc)):
        at = bounds(head)
        if at in meant or _within(at[0], named) or _is_named_beside(head, named):
            continue
        span = _span(head)
        words = page.text[slice(*span)]
        told = _told_behind(page, head)
        if span == at and told is None and head.lower_ in _VAGUE:
            continue
        # “The student” is the “27-year-old student” of before; “the company” may be anybody.
        key = by_noun.get(head.lower_) if _is_bare_definite(head, span) else words.casefold()
        if key is None:
            continue
        if key not in found:
            found[key] = _description(len(found) + 1, page, [span, told], head)
            by_noun[head.lower_] = key
        elif key == words.casefold():
            found[key] = replace(found[key], mentions=(*found[key].mentions, span))
        else:
            found[key] = replace(found[key], references=(*found[key].references, at))
    return list(found.values())


def _description(number: int, page: Page, spans: list[Offsets | None], head: Token) -> Name:
    """The description under its shortest form and, where it goes on, under its longest."""
    short, told = spans[0], spans[-1]
    vague = short == bounds(head) and head.lower_ in _VAGUE
    mentions = tuple(s for s in (None if vague else short, told) if s is not None)
    forms = tuple(dict.fromkeys(page.text[slice(*s)] for s in mentions))
    kin = head.lemma_.lower() in KIN
    active = not kin and ((_is_told_apart(head) and _acts(head)) or _official_speaks(head))
    return Name(
        key=f"described-{number}",
        name=max(forms, key=len),
        forms=forms,
        mentions=mentions,
        references=(bounds(head),) if vague else (),
        kind=_kind(head),
        country_code=None,
        active=active,
        described=True,
    )


def _official_speaks(head: Token) -> bool:
    """“Police said”, “Local authorities say”: an office without a name of its own."""
    return _kind(head) == "government" and head.dep_ == "nsubj" and says(head.head.text)


def _told_behind(page: Page, head: Token) -> Offsets | None:
    """“a woman in a green coat”, “two people with knowledge of the deal”: what tells who it is.

    Only where a bare noun stands before, and nobody was told of before: “a woman”.
    """
    counted = [c for c in head.lefts if c.pos_ == "NUM"]
    people = head.lemma_.lower() in PERSON_NOUNS or head.lower_ == "people"
    if (
        not people
        or _span(head) != bounds(head)
        or (head.tag_ == "NNS" and head.lower_ not in _VAGUE)
    ):
        return None  # “officials”, “Western diplomat”: told apart without it.
    if not (counted or any(c.lower_ in {"a", "an", "one"} for c in head.lefts)):
        return None
    if head.i + 1 >= len(head.doc) or head.nbor().is_punct:
        return None
    behind = next(
        (
            child
            for child in head.rights
            if child.left_edge.i == head.i + 1
            and (
                (child.dep_ == "prep" and child.lower_ in _TELLING)
                or (child.dep_ == "relcl" and child.left_edge.lower_ == "who")
                or (child.dep_ == "acl" and child.tag_ == "VBN")
            )
        ),
        None,
    )
    if behind is None or any(t.dep_ == "ccomp" for t in behind.subtree):
        return None  # A clause in it is most often the sentence's own.
    start, end = _span(head)[0], bounds(behind.right_edge)[1]
    if counted and counted[0].i == head.left_edge.i:
        start = bounds(counted[0])[0]
    words = page.text[start:end]
    if end - start > _LONGEST or any(mark in words for mark in ',;:—–“”‘"('):
        return None
    return start, end


def _within(at: int, spans: list[Offsets]) -> bool:
    return any(start <= at < end for start, end in spans)


def _heads(doc: Doc) -> Iterator[Token]:
    for token in doc:
        if token.pos_ not in {"NOUN", "PROPN"} or token.dep_ in {"compound", "appos"}:
            continue
        word, lemma = token.lower_, token.lemma_.lower()
        if word in GROUP_NOUNS or lemma in PERSON_NOUNS or lemma in GROUP_NOUNS:
            yield token


def _span(head: Token) -> Offsets:
    """The head with the adjectives and nouns before it, without article and number words."""
    first = head
    for token in reversed(list(head.doc[head.left_edge.i : head.i])):
        number = token.pos_ == "NUM" and token.head == head
        if token.pos_ in {"DET", "PRON", "CCONJ", "ADP", "VERB", "SPACE"} or number:
            break
        if (
            token.text in {",", "“", '"', "‘", "(", "—", "–"}
            or token.dep_ == "poss"
            or token.tag_ == "POS"
        ):
            break
        first = token
    while first.is_punct and first.i < head.i:
        first = first.nbor()
    return bounds(first)[0], max(bounds(head)[1], _close_to(head))


def _close_to(head: Token) -> int:
    """Where “a person close to the talks” or “sources familiar with the deal” ends."""
    ends = [
        bounds(child.right_edge)[1]
        for child in head.children
        if child.i > head.i
        and (
            child.lower_ in {"close", "familiar", "briefed"}
            or _is_located(head, child)
            or (child.lower_ == "for" and head.lemma_.lower() in _SPEAKS_FOR)
        )
    ]
    return max((e for e in ends if e - bounds(head)[0] < _LONGEST), default=0)


def _is_located(head: Token, child: Token) -> bool:
    """“a buyer in Dubai”, “the interior ministry of Togo”: the place tells who it is."""
    official = head.lemma_.lower() in GOVERNMENT_WORDS | ARMED_WORDS
    indefinite = any(c.lower_ in {"a", "an"} for c in head.lefts)
    return (
        child.dep_ == "prep"
        and (
            (official and child.lower_ == "of")
            or (indefinite and child.lower_ in {"in", "from", "at"})
        )
        and any(c.dep_ == "pobj" and c.ent_type_ == "GPE" for c in child.children)
        and not any(c.dep_ in {"relcl", "acl", "appos"} for c in head.children)
    )


def _is_named_beside(head: Token, named: list[Offsets]) -> bool:
    """“another Chinese firm, Spacety”: the name in apposition is the actor."""
    apposed = [bounds(c)[0] for c in head.children if c.dep_ == "appos"]
    return any(_within(at, named) for at in apposed)


def _is_bare_definite(head: Token, span: Offsets) -> bool:
    """“the company”: somebody named before, though it isn't clear who."""
    definite = any(
        c.lower_ in {"the", "this", "that", "its", "his", "her", "their"} for c in head.lefts
    )
    return definite and span == bounds(head) and head.tag_ in {"NN", "NNP"}


def _is_told_apart(head: Token) -> bool:
    """Whether more than the bare noun says who it is: a nationality, a place, a body."""
    for token in head.lefts:
        if demonym(token.text) or token.ent_type_ in {"NORP", "GPE", "ORG"}:
            return True
    return any(_is_located(head, child) for child in head.rights)


def _acts(head: Token) -> bool:
    top = head
    while top.dep_ == "conj":
        top = top.head
    if top.dep_ in _SUBJECTS:
        return top.head.lemma_ not in {"be", "have", "remain"} or top.dep_ == "nsubjpass"
    if top.dep_ in {"dative", "dobj"}:
        return True
    return top.dep_ == "pobj" and (top.head.dep_ == "agent" or top.head.lower_ == "to")


def _kind(head: Token) -> ActorKind:
    word, lemma = head.lower_, head.lemma_.lower()
    if word in ARMED_WORDS or word in {"soldiers", "rebels", "fighters", "militants", "commandos"}:
        return "armed_force"
    if lemma in GOVERNMENT_WORDS and lemma not in {"minister", "prosecutor"}:
        return "government"
    if word in {"officials", "authorities", "police", "prosecutors", "investigators", "customs"}:
        return "government"
    if lemma in PERSON_NOUNS and head.tag_ in {"NN", "NNP"}:
        return "person"
    if lemma in COMPANY_NOUNS and head.tag_ in {"NN", "NNP"}:
        return "company"
    return "group"
