"""Speakers shown by the order of the words alone, where the parse of a sentence is often wrong."""

import re
from itertools import dropwhile, takewhile

from spacy.tokens import Token

from service.pipeline.candidates.found import Name, Quotation
from service.pipeline.candidates.reading import Reading
from service.pipeline.candidates.saying import says
from service.pipeline.candidates.vocabulary import PERSON_NOUNS
from service.pipeline.guided.grammar import SAY, whose
from service.pipeline.guided.labels import introduces_another
from service.pipeline.linguistics import offset

_BESIDE = 60  # Code points beside a quotation in which an attribution stands.
_GOES_ON = re.compile(r"[,?!—–-][’”]?$")  # How words end whose sentence goes on behind them.
_INTRODUCING = re.compile(r"[:,]\s*$")
_HONOURS = frozenset("KC QC MP MEP OBE Jr Jr. Sr.".split())
_REPUTED = frozenset("said reported alleged heard understood".split())
_LONGEST_TITLE = 6  # Words of the titles before a name.
_LONGEST = 25  # Words of an apposition between a name and its verb.


def beside_verb(reading: Reading, quotation: Quotation) -> Name | None:
    """“…,” Ama Mensah, a captain from Lomé, said: the name right behind, then its verb."""
    text, end = reading.page.text, quotation.parts[-1][1]
    sentence = reading.page.sentence_at(quotation.outer[1] - 1)
    if sentence is None or not _GOES_ON.search(text[max(0, end - 3) : end]):
        return None
    behind = [t for t in reading.tokens(sentence) if offset(t) >= quotation.outer[1]]
    behind = _without_titles(reading, behind)
    name = reading.name_at(behind[0]) if behind else None
    if name is None or name.kind is None or name.described or behind[0].pos_ == "PRON":
        return None
    verb = _verb_behind(reading, name, behind[1:])
    return name if verb and not introduces_another(reading, quotation, verb) else None


def _without_titles(reading: Reading, behind: list[Token]) -> list[Token]:
    """“Lomé delegate Ama Mensah, in a red hat, said”: the words from the person's name on."""
    for number, token in enumerate(behind[:_LONGEST_TITLE]):
        name = reading.name_at(token)
        if name is not None and name.kind == "person" and not name.described:
            return behind[number:]
        if token.pos_ not in {"NOUN", "PROPN", "ADJ"} and token.text not in {"-", "the", "The"}:
            break
    return behind


def by_agent(reading: Reading, quotation: Quotation) -> Name | None:
    """“The ship has been called “a coffin” by Ama Mensah”: whom a passive verb's “by” names."""
    sentence = reading.page.sentence_at(quotation.outer[0])
    tokens = reading.tokens(sentence) if sentence is not None else []
    behind = [t for t in tokens if offset(t) >= quotation.outer[1]]
    before = [t for t in tokens if offset(t) < quotation.outer[0] and not t.is_punct]
    while before and (before[-1].pos_ in {"DET", "ADJ", "ADV"} or before[-1].lower_ == "as"):
        before.pop()
    passive = before and before[-1].tag_ == "VBN" and before[-1].lemma_ in SAY
    if not passive or not behind or behind[0].lower_ != "by":
        return None
    return next((n for t in behind[0].children if (n := whose(reading, t)) is not None), None)


def inserted(reading: Reading, quotation: Quotation) -> Name | None:
    """“The trouble, says Ama Mensah, a captain, is that she was “too kind””."""
    first = quotation.outer[0]
    sentence = reading.page.sentence_at(first)
    tokens = reading.tokens(sentence) if sentence is not None else []
    outside = [t for t in tokens if not reading.in_quotation(offset(t))]
    for comma, verb, behind in zip(outside, outside[1:], outside[2:], strict=False):
        name = reading.name_at(behind) if comma.text == "," and behind.pos_ == "PROPN" else None
        if name is not None and name.kind is not None and _is_finite_saying(verb):
            rest = [t for t in outside if t.i > behind.i and reading.name_at(t) != name]
            if rest and rest[0].text == "," and offset(rest[0]) < first:
                return name
    return None


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


def _verb_behind(reading: Reading, name: Name, rest: list[Token]) -> Token | None:
    """The verb of saying that follows a name, or the apposition between two commas behind it."""
    while rest and (reading.name_at(rest[0]) == name or rest[0].text in _HONOURS):
        rest = rest[1:]
    if rest and rest[0].text == ",":
        commas = [i for i, t in enumerate(rest[1:_LONGEST], 1) if t.text == ","]
        behind = [_without_adverbs(rest[i + 1 :]) for i in commas]
        told = (words for words in behind if words and _is_finite_saying(words[0]))
        rest = next(told, behind[0]) if behind else _behind_clause(rest[1:_LONGEST])
    rest = _without_adverbs(rest)
    if len(rest) > 1 and rest[0].lower_ in {"is", "was"} and rest[1].lower_ in _REPUTED:
        return rest[1]  # “Prado is said to have answered”
    return rest[0] if rest and _is_finite_saying(rest[0]) else None


def _without_adverbs(rest: list[Token]) -> list[Token]:
    return list(dropwhile(lambda t: t.pos_ == "ADV", rest))


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
    between = list(takewhile(_tells_no_clause, said_by.doc[said_by.i + 1 : verb.i]))
    if not 0 < len(between) <= _LONGEST:
        return None
    apposed = between[0].text == ","
    names = [
        n
        for t in between
        if (n := reading.name_at(t)) is not None
        and t.pos_ != "PRON"
        and not n.described
        and n.kind == "person"
        and (apposed or _stands_apart(reading, n, t))
    ]
    return names[-1] if names else None


def _tells_no_clause(token: Token) -> bool:
    """“its owner, who knew Kofi Boateng, told”: those whom the clause tells of are others."""
    return token.tag_ not in {"WP", "WP$"}


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
