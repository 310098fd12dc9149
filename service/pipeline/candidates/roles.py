"""What the article says that a person is: “Zach Cooper, former assistant to the adviser”."""

import re

from spacy.tokens import Token

from service.pipeline.candidates.found import Name, Offsets
from service.pipeline.candidates.mentions import Mention
from service.pipeline.candidates.vocabulary import PERSON_NOUNS, TITLES
from service.pipeline.linguistics import bounds, offset
from service.pipeline.page import Page

_LONGEST = 120  # Code points; a longer apposition is a story of its own.
_ENDED = re.compile(r"[.;:!?“”\n]")
_TITLE = 20  # Code points before a name that may hold its bearer’s title.
_ADDRESS = frozenset(
    "mr mrs ms miss dr prof sir dame lord lady col gen maj capt lt sgt adm brig cmdr insp supt "
    "rev commodore hon honourable honorable cllr alhaji alhaja hajia engr datuk dato adv".split()
)
_NOUNS = PERSON_NOUNS | TITLES


def role_of(mention: Mention) -> Offsets | None:
    """Where the role stands, or None where the article doesn't tell beside this mention."""
    beside = _before(mention) or _apposition(mention) or _apposed_to(mention)
    return beside or _of_body(mention) or _complement(mention)


def is_called(page: Page, name: Name, noun: str) -> bool:
    """Whether a person’s role, or the words before its or a company’s name, hold the noun."""
    start = name.mentions[0][0]
    named = name.kind in {"person", "company"}  # “Her manager, Volta Marine”
    told = _ENDED.split(page.text[max(0, start - _TITLE) : start])[-1] if named else ""
    if name.role:
        told += page.text[slice(*name.role)]
    told = told.lower()
    return noun in told or (noun == "judge" and "justice" in told)


def _before(mention: Mention) -> Offsets | None:
    """“U.S. secretary of state Antony Blinken”: the words of the phrase before the name."""
    head = mention.head
    doc = head.doc
    first = next(
        (t for t in doc[head.left_edge.i : head.i + 1] if offset(t) >= mention.start), head
    )
    words = [t for t in doc[head.left_edge.i : first.i] if not t.is_space]
    while words and (words[0].pos_ in {"DET", "PUNCT", "CCONJ", "ADP"} or words[0].is_punct):
        words.pop(0)
    while words and words[-1].is_punct:
        words.pop()
    if not words or not {t.lower_.strip(".") for t in words} & _NOUNS:
        return None
    if all(t.lower_.strip(".") in _ADDRESS for t in words):
        return None  # “Dr” or “Col.” alone is a form of address.
    if len(words) == 1 and words[0].tag_ in {"NNS", "NNPS"}:
        return None  # “Senators Mark Kelly and Ted Budd”
    if any(t.text in {",", ";", "“", '"'} for t in words) or words[-1].lower_ in {
        "mr",
        "mr.",
        "ms",
    }:
        return None
    return _bounded(words[0], words[-1])


def _apposition(mention: Mention) -> Offsets | None:
    """“Ruslan Shapiev, CEO of defense contractor RUSARM”."""
    for child in mention.head.children:
        if child.dep_ == "appos" and child.lemma_.lower() in _NOUNS and offset(child) > mention.end:
            return _bounded(child.left_edge, _last_before_break(child))
    return None


def _of_body(mention: Mention) -> Offsets | None:
    """“Arjuna de Alwis of the National Renewal Front”: the body itself says who he is."""
    for child in mention.head.children:
        if (
            child.dep_ == "prep"
            and child.lower_ in {"of", "from", "at"}
            and child.i > mention.head.i
        ):
            for noun in child.children:
                if noun.dep_ == "pobj" and noun.ent_type_ == "ORG":
                    return _bounded(child, _last_before_break(noun))
    return None


def _complement(mention: Mention) -> Offsets | None:
    """“Ama Mensah is the mayor of Tema”; not “is no mayor”, nor what she may become."""
    verb = mention.head.head
    if mention.head.dep_ != "nsubj" or verb.lower_ not in {"is", "was"}:
        return None
    if any(c.dep_ in {"neg", "aux"} for c in verb.children):
        return None
    told = (c for c in verb.children if c.dep_ == "attr" and c.lemma_.lower() in _NOUNS)
    return next((_bounded(c.left_edge, _last_before_break(c)) for c in told if not _is_no(c)), None)


def _is_no(noun: Token) -> bool:
    return any(c.lower_ == "no" for c in noun.lefts)


def _apposed_to(mention: Mention) -> Offsets | None:
    """“its managing director, Peter Lokiru Wani”: the name stands in apposition to the role."""
    head = mention.head
    if head.dep_ != "appos" or head.head.lemma_.lower() not in _NOUNS:
        return None
    role = head.head
    words = [t for t in role.doc[role.left_edge.i : head.i] if offset(t) < mention.start]
    while words and (words[-1].is_punct or words[-1].is_space):
        words.pop()
    return _bounded(words[0], words[-1]) if words else None


def _last_before_break(head: Token) -> Token:
    """The last word of the phrase before a relative clause or a second apposition."""
    last = head
    for token in head.doc[head.i : head.right_edge.i + 1]:
        if (
            token.text in {",", ";", "—", "–", "(", ":"}
            or token.dep_ == "relcl"
            or token.tag_ == "WP"
        ):
            break
        if not token.is_space and not token.is_punct:
            last = token
    return last


def _bounded(first: Token, last: Token) -> Offsets | None:
    if first.pos_ == "DET" and first.i < last.i and first.lower_ in {"a", "an", "the"}:
        first = first.nbor()
    start, end = bounds(first)[0], bounds(last)[1]
    return (start, end) if 0 < end - start <= _LONGEST else None
