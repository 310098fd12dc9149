"""Speakers shown by the order of the words alone, where the parse of a sentence is often wrong."""

import re

from spacy.tokens import Token

from service.pipeline.candidates.found import Name, Quotation
from service.pipeline.candidates.reading import Reading
from service.pipeline.candidates.saying import says
from service.pipeline.candidates.vocabulary import PERSON_NOUNS
from service.pipeline.guided.grammar import SAY, subject, whose
from service.pipeline.linguistics import offset

_DASH = re.compile(r"[.,]?\s*[—–―-]+\s*")
_ENDS = re.compile(r"[,.(]|\s*(?:\n|$)")
_COLON = re.compile(r"\s*:\s*$")
_BESIDE = 60  # Code points beside a quotation in which an attribution stands.
_GOES_ON = re.compile(r"[,?!—–-][’”]?$")  # How words end whose sentence goes on behind them.
_INTRODUCING = re.compile(r"[:,]\s*$")
_HONOURS = frozenset("KC QC MP MEP OBE Jr Jr. Sr.".split())
_REPUTED = frozenset("said reported alleged heard understood".split())
_LONGEST = 25  # Words of an apposition between a name and its verb.


def signed(reading: Reading, quotation: Quotation) -> Name | None:
    """“…” — Carla Sanchez, or Carla Sanchez: “…”."""
    page = reading.page
    after = _DASH.match(page.text, quotation.outer[1])
    colon = _COLON.search(page.text, max(0, quotation.outer[0] - 4), quotation.outer[0])
    for name in reading.candidates.names:
        for start, end in name.mentions if name.kind is not None and not name.described else ():
            ends = _ENDS.match(page.text, end) is not None
            if after and start == after.end() and ends:
                return name
            if colon and end == colon.start() and _labels(reading, start, end):
                return name
    return None


def _labels(reading: Reading, start: int, end: int) -> bool:
    """Whether a name before a colon is whose words follow, unlike in “told Lee: “…””."""
    sentence = reading.page.sentence_at(start)
    words = reading.tokens(sentence) if sentence is not None else []
    roots = (t for t in words if start <= offset(t) < end and not start <= offset(t.head) < end)
    root = next(roots, None)
    if root is None:
        return True
    if root.dep_ == "pobj":
        return root.head.lower_ in {"by", "from", "of"}
    return root.dep_ not in {"dobj", "dative"} or root.head.lemma_.lower() not in SAY


def beside_verb(reading: Reading, quotation: Quotation) -> Name | None:
    """“…,” Ama Mensah, a captain from Lomé, said: the name right behind, then its verb."""
    text, end = reading.page.text, quotation.parts[-1][1]
    sentence = reading.page.sentence_at(quotation.outer[1] - 1)
    if sentence is None or not _GOES_ON.search(text[max(0, end - 3) : end]):
        return None
    behind = [t for t in reading.tokens(sentence) if offset(t) >= quotation.outer[1]]
    name = reading.name_at(behind[0]) if behind else None
    if name is None or name.kind is None or name.described or behind[0].pos_ == "PRON":
        return None
    return name if _verb_behind(reading, name, behind[1:]) else None


def before_verb(reading: Reading, quotation: Quotation) -> Name | None:
    """Carla Sanchez, for the owners, said: “…”: the name that opens the sentence, then its verb."""
    first = quotation.outer[0]
    sentence = reading.page.sentence_at(first)
    if sentence is None or not _INTRODUCING.search(reading.page.text, sentence.start, first):
        return None
    tokens = [t for t in reading.tokens(sentence) if offset(t) < first]
    name = reading.name_at(tokens[0]) if tokens else None
    if name is None or name.kind is None or name.described or tokens[0].pos_ == "PRON":
        return None
    told = [t for t in tokens if _is_finite_saying(t)]
    return name if len(told) == 1 and _verb_behind(reading, name, tokens[1:]) else None


def _verb_behind(reading: Reading, name: Name, rest: list[Token]) -> bool:
    """Whether a verb of saying follows a name, or the apposition between two commas behind it."""
    while rest and (reading.name_at(rest[0]) == name or rest[0].text in _HONOURS):
        rest = rest[1:]
    if rest and rest[0].text == ",":
        commas = [i for i, t in enumerate(rest[1:_LONGEST], 1) if t.text == ","]
        rest = rest[commas[0] + 1 :] if commas else _behind_clause(rest[1:_LONGEST])
    while rest and rest[0].pos_ == "ADV":
        rest = rest[1:]
    if len(rest) > 1 and rest[0].lower_ in {"is", "was"} and rest[1].lower_ in _REPUTED:
        return True  # “Prado is said to have answered”
    return bool(rest) and _is_finite_saying(rest[0])


def _behind_clause(rest: list[Token]) -> list[Token]:
    """“Lee, who is the chairman said”: the verb of saying behind a clause that no comma ends."""
    who = next((i for i, t in enumerate(rest) if t.lower_ == "who"), len(rest))
    told = (i for i, t in enumerate(rest) if i > who + 1 and _is_finite_saying(t))
    return rest[next(told, len(rest)) :]


def named_behind(reading: Reading, said_by: Token, verb: Token) -> Name | None:
    """“its owner, the businessman Kofi Boateng, told”: the person named before the verb.

    In “a clerk at Acme, Kofi Boateng, told” the name has to stand between commas of its own.
    """
    if said_by.lemma_.lower() not in PERSON_NOUNS or not said_by.i < verb.i:
        return None
    between = said_by.doc[said_by.i + 1 : verb.i]
    if not 0 < len(between) <= _LONGEST:
        return None
    apposed = between[0].text == ","
    names = [
        n
        for t in between
        if (n := reading.name_at(t)) is not None
        and not n.described
        and n.kind == "person"
        and (apposed or _stands_apart(reading, n, t))
    ]
    return names[-1] if names else None


def _stands_apart(reading: Reading, name: Name, token: Token) -> bool:
    """Whether a name's mention stands between two commas."""
    text = reading.page.text
    return any(
        text[:start].rstrip().endswith(",") and text[end : end + 1] == ","
        for start, end in name.mentions
        if start <= offset(token) < end
    )


def right_before(reading: Reading, verb: Token) -> Name | None:
    """The name that stands right before a verb to which the parse gives no subject."""
    before = [t for t in verb.doc[verb.sent.start : verb.i] if not (t.is_punct or t.is_space)]
    if not before or not _is_finite_saying(verb):
        return None
    name = reading.name_at(before[-1])
    return name if name is not None and name.kind not in {None, "country"} else None


def introduced(reading: Reading, quotation: Quotation) -> Name | None:
    """“The man behind her took their side: ‘Good luck.’”: the subject.

    None where a verb of saying tells the speaker."""
    text, first = reading.page.text, quotation.outer[0]
    if not text[:first].rstrip().endswith(":"):
        return None
    sentence = reading.page.sentence_at(len(text[:first].rstrip()) - 1)
    tokens = reading.tokens(sentence) if sentence is not None else []
    if any(t.lemma_.lower() in SAY and t.pos_ == "VERB" for t in tokens if offset(t) < first):
        return None
    root = next((t for t in tokens if t.dep_ == "ROOT" and offset(t) < first), None)
    name = whose(reading, subject(root)) if root is not None else None
    return name if name is not None and name.kind == "person" else None


def beside_saying(reading: Reading, quotation: Quotation) -> Name | None:
    """“…“, sagte Hans Weber: the name beside a word of saying, in a language without grammar."""
    first, last = quotation.outer
    for side in ((last, last + _BESIDE), (max(0, first - _BESIDE), first)):
        near = [
            (min(abs(start - last), abs(first - end)), name)
            for name in reading.candidates.names
            for start, end in name.mentions
            if side[0] <= start < side[1] and name.kind != "country"
        ]
        if near and says(reading.page.text[slice(*side)]):
            return min(near, key=lambda pair: pair[0])[1]
    return None


def _is_finite_saying(token: Token) -> bool:
    return token.lemma_.lower() in SAY and token.tag_ in {"VBD", "VBZ", "VBP", "VBN"}
