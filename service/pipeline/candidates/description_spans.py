"""How far a description reaches: “a woman in a green coat”, “Togo’s customs service”."""

import re

from spacy.tokens import Token

from service.pipeline.candidates.found import Offsets
from service.pipeline.candidates.vocabulary import (
    ARMED_WORDS,
    GOVERNMENT_WORDS,
    KIN,
    PERSON_NOUNS,
)
from service.pipeline.linguistics import bounds
from service.pipeline.page import Page

_LONGEST = 80
_MARK = re.compile(r"[,;:—–“”‘\"(]")
_SPEAKS_FOR = frozenset("spokesman spokeswoman spokesperson lawyer attorney".split())
_TELLING = frozenset("in from at with of on near for".split())
_OFFICES = frozenset("mayor governor president prefect premier".split())
_POSTED = frozenset("embassy consulate mission".split())
# Alone these words tell a reader nothing: “a firm”.
VAGUE = frozenset(
    "firm company entity group people person men women man woman business crew".split()
)


def description_span(head: Token) -> Offsets:
    """The head with the adjectives and nouns before it, without article and number words."""
    first = head
    for token in reversed(list(head.doc[head.left_edge.i : head.i])):
        number = token.pos_ == "NUM" and token.head == head
        hyphened = token.i > 0 and token.nbor(-1).text == "-"  # “Lomé-based”
        if (
            token.pos_ in {"DET", "PRON", "CCONJ", "ADP", "SPACE"}
            or (token.pos_ == "VERB" and not hyphened)
            or number
        ):
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
    owner = owner_of(head)
    if owner is not None and owner.i < first.i:
        first = _first_of(owner)
    return bounds(first)[0], max(bounds(head)[1], _close_to(head))


def owner_of(head: Token) -> Token | None:
    """Whose body or officer it is: “Togo’s customs service”, “the governor’s office”.

    None for a person’s relative, and for a person that belongs to no name.
    """
    if head.lemma_.lower() in KIN:
        return None
    person = head.lemma_.lower() in PERSON_NOUNS
    owners = (c for c in head.lefts if c.dep_ == "poss" and c.tag_ not in {"PRP$", "WP$"})
    return next((o for o in owners if o.pos_ == "PROPN" or not person), None)


def _first_of(owner: Token) -> Token:
    first = owner.left_edge
    while first.i < owner.i and (first.pos_ in {"DET", "PUNCT"} or first.is_space):
        first = first.nbor()
    return first


def _close_to(head: Token) -> int:
    """Where “a person close to the talks” or “sources familiar with the deal” ends."""
    ends = [
        bounds(child.right_edge)[1]
        for child in head.children
        if child.i > head.i
        and (
            child.lower_ in {"close", "familiar", "briefed", "aware"}
            or is_located(head, child)
            or (child.lower_ == "for" and head.lemma_.lower() in _SPEAKS_FOR)
        )
    ]
    return max((e for e in ends if e - bounds(head)[0] < _LONGEST), default=0)


def is_located(head: Token, child: Token, plural: bool = False) -> bool:
    """“a buyer in Dubai”, “the interior ministry of Togo”: the place tells who it is.

    With `plural` no article is asked for: “officers in Dubai”.
    """
    official = head.lemma_.lower() in GOVERNMENT_WORDS | ARMED_WORDS | _OFFICES
    indefinite = plural or any(c.lower_ in {"a", "an"} for c in head.lefts)
    return (
        child.dep_ == "prep"
        and (
            (official and child.lower_ == "of")
            or (head.lemma_.lower() in _POSTED and child.lower_ == "in")
            or (indefinite and child.lower_ in {"in", "from", "at"})
        )
        and any(c.dep_ == "pobj" and c.ent_type_ == "GPE" for c in child.children)
        and not any(c.dep_ in {"relcl", "acl", "appos"} for c in head.children)
    )


def told_behind(page: Page, head: Token) -> Offsets | None:
    """“a woman in a green coat”, “two people with knowledge of the deal”: what tells who it is.

    Only where a bare noun stands before, and nobody was told of before: “a woman”.
    """
    counted = [c for c in head.lefts if c.pos_ == "NUM"]
    people = head.lemma_.lower() in PERSON_NOUNS or head.lower_ == "people"
    if (
        not people
        or description_span(head) != bounds(head)
        or (head.tag_ == "NNS" and head.lower_ not in VAGUE)
    ):
        return None  # “officials”, “Western diplomat”: told apart without it.
    apposed = any(c.dep_ == "appos" for c in head.children)  # It tells more: “the man, a baker,”
    new = {"a", "an", "one"} | ({"the"} if head.lower_ in VAGUE and not apposed else set())
    if not (counted or any(c.lower_ in new for c in head.lefts)):
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
    if behind is None:
        return None
    own = head.dep_ == "nsubj" and head.head.i > behind.right_edge.i
    if not own and any(t.dep_ == "ccomp" for t in behind.subtree):
        return None  # A clause in it is most often the sentence's own.
    start, end = description_span(head)[0], bounds(behind.right_edge)[1]
    if counted and counted[0].i == head.left_edge.i:
        start = bounds(counted[0])[0]
    words = page.text[start:end]
    cut = _MARK.search(words)
    if cut is not None:  # “an officer who was there, and who asked not to be named”
        end = start + cut.start()
        if cut[0] != "," or end <= bounds(behind.left_edge)[1] + 2:
            return None
    return (start, end) if end - start <= _LONGEST else None
