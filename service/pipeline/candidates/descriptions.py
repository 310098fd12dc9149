"""Actors without a name: “a Western diplomat”, “Chinese companies”, “Ukrainian forces”."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from schemas.brief import ActorKind
from service.pipeline.candidates.found import Name, Offsets
from service.pipeline.candidates.places import demonym
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
        if span == at and head.lower_ in _VAGUE:
            continue
        # “The student” is the “27-year-old student” of before; “the company” may be anybody.
        key = by_noun.get(head.lower_) if _is_bare_definite(head, span) else words.casefold()
        if key is None:
            continue
        if key not in found:
            found[key] = _description(len(found) + 1, words, span, head)
            by_noun[head.lower_] = key
        elif key == words.casefold():
            found[key] = replace(found[key], mentions=(*found[key].mentions, span))
        else:
            found[key] = replace(found[key], references=(*found[key].references, at))
    return list(found.values())


def _description(number: int, words: str, span: Offsets, head: Token) -> Name:
    active = _is_told_apart(head) and _acts(head) and head.lemma_.lower() not in KIN
    key = f"described-{number}"
    return Name(key, words, (words,), (span,), (), _kind(head), None, active=active, described=True)


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
