"""The proper name inside a stretch that the parser or a pattern took for one."""

import unicodedata

from spacy.tokens import Doc, Span, Token

from service.pipeline.candidates.capitals import OFFICES
from service.pipeline.candidates.kind_words import kind_by_words
from service.pipeline.candidates.places import country, country_code, demonym
from service.pipeline.candidates.vocabulary import (
    AREAS,
    COMPANY_NOUNS,
    COMPANY_SUFFIXES,
    PERSON_NOUNS,
    TITLES,
)
from service.pipeline.linguistics import is_common_word

_HONOURS = frozenset("KC QC SC BL MP MEP TD OBE CBE MBE PhD MD Esq Jr Jr. Sr.".split())
_TRADES = (COMPANY_NOUNS | PERSON_NOUNS) - OFFICES - {"major", "bank", "carrier", "head"}
_LONGEST_NAME = 4  # Words.
_PARTICLES = frozenset(
    "al el ibn bin bint ben abu de del della da di van von der den ter ten la".split()
)
# They open a sentence with a capital, right before a name.
_OPENING = frozenset(
    "overnight yesterday today tomorrow tonight meanwhile elsewhere earlier later now then still "
    "but and so yet also since once until after before while when if as for from by with in on "
    "at off outside inside near under behind along across through past despite".split()
)


def trimmed(span: Span) -> Span | None:
    """The span without articles, titles, possessive endings and stray punctuation.

    None where nothing is left. What the parser cut off (“Tranzyt” of “Agro-Tranzyt”, “bin Hamid”
    of “Rosli bin Hamid”) is put back.
    """
    doc = span.doc
    start, end = _widened(span)
    start = _behind_other(span, start, end)
    while start < end and _is_before_name(doc[start]):
        start += 1
    if end - start > 1 and doc[start].is_sent_start and doc[start].lower_ in _OPENING:
        start += 1
    if end - start > 2 and doc[start].is_sent_start and doc[start].lower_ in _TRADES:
        start += 1  # “Charterer Volta Marine Lines rejects that.”
    while end > start and _is_after_name(doc[end - 1]):
        end -= 1
    while (
        end - start > 1
        and doc[start].lower_.strip(".") in TITLES
        and span.label_ in {"PERSON", "RUN", "TITLED"}
    ):
        start += 1
    while end > start and doc[start].is_punct:
        start += 1  # “-General” of “Secretary-General”
    for i in range(start + 1, end):
        if (
            doc[i].is_space
            or (
                (doc[i].text in {"/", "(", ",", ";", "|", "]"} or _is_dash(doc[i]))
                and span.label_ not in {"BODY", "COMPANY", "DEFINED"}
            )
            or (doc[i].text.islower() and doc[i].pos_ in {"VERB", "AUX"})
            or (doc[i].text.islower() and doc[i - 1].tag_ == "POS")
            or (doc[i].lower_ == "in" and kind_by_words(doc[start:i].text) is None)
            or (doc[i].lower_ == "to" and start > 0 and doc[start - 1].lower_ == "from")
        ):
            end = i  # Two names that were taken for one.
            break
    after = _after_office(doc[start:end])
    if after and span.label_ in {"PERSON", "RUN", "ORG", "WORK_OF_ART"}:
        return Span(doc, start + after, end, label="PERSON")
    honoured = end < len(doc) and doc[end].text in _HONOURS
    label = "PERSON" if honoured else span.label
    if end - start > 1 and len(span) == 1 and _is_no_place(span):
        label = "RUN"  # “Petrova”, taken for a town, of “Ana Petrova”.
    return Span(doc, start, end, label=label) if end > start else None


def _behind_other(span: Span, start: int, end: int) -> int:
    """Where the name starts behind another one: “Ore. - Ama Mensah”, “Volta News’ Ama Mensah”."""
    doc = span.doc
    for i in range(start + 1, end - 1):
        opens = doc[i].text == "[" or (doc[i].tag_ == "POS" and span.label_ == "PERSON")
        longer = _is_dash(doc[i]) and end - i > i - start
        if (opens or longer) and doc[i + 1].text[:1].isupper():
            return i + 1
    return start


def _is_dash(token: Token) -> bool:
    """“Volta Pumps - while others”: a dash with blanks around it joins no name."""
    return (
        token.text in {"-", "–", "—", "--"}
        and token.i > 0
        and bool(token.whitespace_ and token.nbor(-1).whitespace_)
    )


def _after_office(span: Span) -> int:
    """How many words before a full name say what its bearer is: “Information Minister”."""
    last = max((i for i, t in enumerate(span) if t.lower_.strip(".") in OFFICES), default=-1)
    rest = span[last + 1 :]
    named = 2 <= len(rest) <= _LONGEST_NAME and all(t.text.istitle() for t in rest)
    return last + 1 if named and kind_by_words(rest.text) is None else 0


def _widened(span: Span) -> tuple[int, int]:
    doc, start, end = span.doc, span.start, span.end
    if span.label_ in {"ORG", "PERSON"} or (len(span) == 1 and _is_no_place(span)):
        # spaCy stops short: “Pendeen Marine” of “… Joinery”.
        while end < len(doc) and doc[end].pos_ == "PROPN" and doc[end - 1].head == doc[end]:
            end += 1
    if len(span) == 1 and (span.label_ in {"PERSON", "ORG"} or _is_no_place(span)):
        while start > 0 and _is_given_name(doc[start - 1], span[0]):
            start -= 1  # “Stelios” of “… Mavrogenis”
    if start >= 2 and _hyphenated(doc[start - 2], doc[start - 1], doc[start]):
        start -= 2
    if end + 1 < len(doc) and _hyphenated(doc[end - 1], doc[end], doc[end + 1]):
        end += 2
    if end + 1 < len(doc) and doc[end].tag_ == "POS" and doc[end + 1].lower_ in AREAS:
        end += 2 if doc[end + 1].text.istitle() else 0  # “Hawke’s Bay”
    if span.label_ == "PERSON" and _goes_on(doc[end : end + 2]):
        end += 2  # “Rosli” of “Rosli bin Hamid”
    return start - _words_cut_off(doc, start, span.label_), end


def _is_no_place(span: Span) -> bool:
    """Whether the parser took a word for a place or a people that nobody knows of."""
    told = span.label_ in {"GPE", "LOC", "NORP"}
    return told and not (country_code(span.text) or demonym(span.text))


def _words_cut_off(doc: Doc, start: int, label: str) -> int:
    """How many words before a start belong to the name: “Rosli bin” of Hamid, “Ten” of a firm's."""
    first = start if doc[start].text in _PARTICLES else start - 1
    if first > 0 and not doc[first].is_sent_start:
        given = doc[first - 1]
        person = first == start or (label == "PERSON" and doc[first].text in _PARTICLES)
        if person and given.pos_ == "PROPN" and given.text.istitle():
            return start - first + 1
        if doc[first].lower_ in _PARTICLES and doc[first].text.istitle():
            return start - first
    return 0


def _goes_on(behind: Span) -> bool:
    """Whether a particle and the rest of a name follow: “ten Brink”, not “ten Danes”."""
    return (
        len(behind) == 2
        and behind[0].text in _PARTICLES
        and behind[1].text.istitle()
        and behind[1].pos_ == "PROPN"
        and not (demonym(behind[1].text) or country(behind[1].text))
        and demonym(behind[1].text.rstrip("s")) is None
    )


def _is_given_name(before: Token, surname: Token) -> bool:
    word = before.lower_.strip(".")
    return (
        before.pos_ == "PROPN"
        and before.text.istitle()
        and before.is_alpha
        and before.head == surname
        and before.dep_ == "compound"
        and (not before.ent_type_ or _is_no_place(before.doc[before.i : before.i + 1]))
        and word not in TITLES | PERSON_NOUNS | COMPANY_NOUNS
        and not (before.is_sent_start and is_common_word(before.lower_))
        and not (demonym(before.text) or country(before.text))
    )


def _hyphenated(left: Token, hyphen: Token, right: Token) -> bool:
    """Whether three tokens are one name with a hyphen, and not two countries or a part of one."""
    return (
        hyphen.text == "-"
        and not (left.whitespace_ or hyphen.whitespace_)
        and left.text[:1].isupper()
        and (right.text[:1].isupper() or left.text == "Co")
        and not any(country(t.text) or demonym(t.text) for t in (left, right))
    )


def _is_before_name(token: Token) -> bool:
    return (
        token.lower_ in {"the", "a", "an"}
        or token.is_punct
        or token.is_space
        or token.lower_ in {"’s", "'s"}  # “Here’s Mensah in 1992”
        or (token.text[0].islower() and token.lower_ not in _PARTICLES)
    )


def _is_after_name(token: Token) -> bool:
    return (
        token.text in _HONOURS
        or token.tag_ == "POS"
        or token.is_space
        or _is_symbol(token)
        or (token.is_punct and token.text not in {")", "."})
        or _is_full_stop(token)
        or token.lower_ in {"’s", "'s"}
        or (token.pos_ in {"ADP", "DET", "CCONJ"} and token.text.islower())
        or (token.text.islower() and token.text in COMPANY_NOUNS | PERSON_NOUNS)
    )


def _is_symbol(token: Token) -> bool:
    """A flag or another picture, which the tokeniser may cut in two."""
    return all(unicodedata.category(c) in {"So", "Sk", "Cf", "Mn"} for c in token.text)


def _is_full_stop(token: Token) -> bool:
    """The dot of a sentence, which the parser now and then takes into its last name."""
    if token.text != "." or token.i == 0:
        return False
    word, behind = token.nbor(-1), token.doc[token.i + 1 : token.i + 2]
    ends = all(t.is_space or t.is_sent_start for t in behind)
    return ends and len(word) > 1 and word.lower_ not in COMPANY_SUFFIXES
