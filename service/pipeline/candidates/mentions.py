"""Proper names on the page, one mention at a time, before it is known which mean the same."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from service.pipeline.candidates.kind_words import kind_by_words
from service.pipeline.candidates.places import country, demonym
from service.pipeline.candidates.vocabulary import (
    COMPANY_SUFFIXES,
    GROUP_NOUNS,
    METONYMS,
    PERSON_NOUNS,
    TITLES,
)
from service.pipeline.linguistics import bounds
from service.pipeline.page import Page

_LABELS = {"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW"}
_OWN_LABELS = {"COMPANY": "ORG", "BODY": "ORG", "TITLED": "PERSON", "RUN": "", "NORP": "GROUP"}
_PARTY = re.compile(r"^(\(?[DRI]\.?,?|[A-Z]\.)$")
_HONOURS = {"KC", "QC", "MP", "OBE", "CBE", "MBE", "PhD", "MD", "Esq", "Jr", "Jr.", "Sr."}
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december".split()
)
_JOINERS = frozenset(
    "of and & for the de la du del da dos von van der bin al el ibn y e en".split()
)
_CAPITALISED = r"[A-ZÀ-ÖØ-Þ][\w’'-]+"
_BODY = re.compile(
    rf"\b(?P<name>(?:{_CAPITALISED} )*(?:Ministry|Department|Office|Commission|Committee|Bureau|"
    rf"Directorate|Agency|Authority|Council|Institute|Administration|Secretariat|Centre|Center) "
    rf"(?:of|for|on) (?:the )?{_CAPITALISED}"
    rf"(?:(?:,| and| of| &|, and) {_CAPITALISED}| {_CAPITALISED})*)"
    rf"|\b(?P<name2>(?:Customs|Immigration) and {_CAPITALISED}(?: {_CAPITALISED})*)"
)
_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Col|Gen|Maj|Capt|Lt|Sgt|Adm|Brig|Cmdr|Insp|Supt|Sheikh|"
    rf"Colonel|General|Major|Captain|Judge|Professor|Senator|Governor)\.? "
    rf"(?P<name>{_CAPITALISED}(?: {_CAPITALISED}){{0,3}})"
)
_STATE = re.compile(
    r"^(Ariz|Calif|Colo|Conn|Fla|Ill|Mass|Mich|Minn|Pa|Tenn|Tex|Va|Wash|Wis|N\.\w|S\.\w)\.$"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A proper name where it stands; `label` is spaCy's (PERSON, ORG, GPE ...), `head` its head."""

    start: int
    end: int
    text: str
    label: str
    head: Token


def find_mentions(page: Page, docs: list[Doc]) -> list[Mention]:
    """Every proper name in the parsed prose, in order, without overlaps."""
    found: list[Mention] = []
    for doc in docs:
        taken: set[int] = set()
        for span in sorted(_spans(doc), key=_preference):
            trimmed = _trim(span)
            if trimmed is None or not taken.isdisjoint(range(trimmed.start, trimmed.end)):
                continue
            mention = _mention(page, trimmed)
            if mention is not None:
                taken.update(range(trimmed.start, trimmed.end))
                found.append(mention)
    return sorted([*found, *_surnames(docs, found)], key=lambda m: m.start)


def _spans(doc: Doc) -> list[Span]:
    return [*doc.ents, *_companies(doc), *_matched(doc), *_runs(doc)]


def _surnames(docs: list[Doc], found: list[Mention]) -> list[Mention]:
    """Surnames of people named in full that stand alone where spaCy saw no name."""
    full = [m for m in found if m.label == "PERSON" and " " in m.text]
    surnames = {m.text.rsplit(maxsplit=1)[-1] for m in full}
    taken = {at for m in found for at in range(m.start, m.end)}
    return [
        Mention(start, end, token.text, "PERSON", token)
        for doc in docs
        for token in doc
        if token.text in surnames
        for start, end in [bounds(token)]
        if start not in taken
    ]


def _preference(span: Span) -> tuple[int, int]:
    """Names that end like a company's first, then spaCy's, then runs of capitals; longest first."""
    order = {"BODY": 0, "COMPANY": 1, "TITLED": 2, "RUN": 4}.get(span.label_, 3)
    return order, -len(span)


def _companies(doc: Doc) -> Iterator[Span]:
    """Runs of capitalised words that end in Ltd., GmbH and the like."""
    for token in doc:
        if not _is_suffix(token):
            continue
        start, end = token.i, token.i + 1
        while start > 0 and not doc[start].is_sent_start and _in_name(doc[start - 1], doc):
            start -= 1
        if start == token.i and token.text.isupper():  # “OOO Severny Pribor”
            while end < len(doc) and doc[end].text[:1].isupper() and doc[end].is_alpha:
                end += 1
        if end + 1 < len(doc) and doc[end].text == "," and _is_suffix(doc[end + 1]):
            end += 2  # “Harbin Trading Co., Ltd.”
        if end - start > 1:
            yield Span(doc, start, end, label="COMPANY")


def _is_suffix(token: Token) -> bool:
    return token.lower_.strip(".") in COMPANY_SUFFIXES and token.lower_ not in {"as", "ab", "se"}


def _in_name(token: Token, doc: Doc) -> bool:
    if token.text == "&":
        return True
    if token.text == "and":  # “Hale and Sons Ltd”, but not “Ararat and OOO Pribor”.
        return doc[token.i + 1].lower_ in {"sons", "brothers", "co", "partners", "associates"}
    return token.text[:1].isupper() or token.text == "-" or token.lower_ in {"’s", "'s"}


def _matched(doc: Doc) -> Iterator[Span]:
    """Public bodies with “and” in their names, and people named after a title."""
    for label, pattern in (("BODY", _BODY), ("TITLED", _TITLED)):
        for match in pattern.finditer(doc.text):
            group = "name" if match["name"] else "name2"
            span = doc.char_span(*match.span(group), label=label, alignment_mode="contract")
            # Neither “Sirocco General Trading” nor “General Organisation” is a general's name.
            if span is None or (
                label == "TITLED" and (_follows_name(doc, span) or kind_by_words(span.text))
            ):
                continue
            yield span


def _follows_name(doc: Doc, span: Span) -> bool:
    title = span.start - (2 if doc[span.start - 1].text == "." else 1)
    return (
        title > 0
        and doc[title - 1].text[:1].isupper()
        and not doc[title].is_sent_start
        and (doc[title - 1].pos_ == "PROPN" and doc[title - 1].lower_.strip(".") not in TITLES)
    )


def _runs(doc: Doc) -> Iterator[Span]:
    """Runs of proper nouns that spaCy took for no entity."""
    run: list[Token] = []
    for token in [*doc, None]:
        if token is not None and token.pos_ == "PROPN" and token.text[:1].isupper():
            run.append(token)
        else:
            if run:
                yield Span(doc, run[0].i, run[-1].i + 1, label="RUN")
            run = []


def _trim(span: Span) -> Span | None:
    """The span without articles, titles, possessive endings and stray punctuation."""
    start, end = span.start, span.end
    doc = span.doc
    if span.label_ in {"ORG", "PERSON"}:  # spaCy stops short: “Pendeen Marine” of “… Joinery”.
        while end < len(doc) and doc[end].pos_ == "PROPN" and doc[end - 1].head == doc[end]:
            end += 1
    while start < end and (
        doc[start].lower_ in {"the", "a", "an"}
        or doc[start].is_punct
        or doc[start].is_space
        or (
            doc[start].text[0].islower()
            and doc[start].lower_ not in {"al", "el", "bin", "de", "von", "van"}
        )
    ):
        start += 1
    while end > start and (
        doc[end - 1].text in _HONOURS
        or doc[end - 1].tag_ == "POS"
        or doc[end - 1].is_space
        or (doc[end - 1].is_punct and doc[end - 1].text not in {")", "."})
        or doc[end - 1].lower_ in {"’s", "'s"}
    ):
        end -= 1
    while (
        end - start > 1
        and doc[start].lower_.strip(".") in TITLES
        and span.label_ in {"PERSON", "RUN"}
    ):
        start += 1
    for i in range(start + 1, end):
        if doc[i].is_space or (
            doc[i].text in {"/", "(", ",", ";", "|"} and span.label_ not in {"BODY", "COMPANY"}
        ):
            end = i  # Two names that were taken for one.
            break
    honoured = end < len(doc) and doc[end].text in _HONOURS
    label = "PERSON" if honoured else span.label
    return Span(doc, start, end, label=label) if end > start else None


def _mention(page: Page, span: Span) -> Mention | None:
    text = span.text
    start, end = bounds(span)
    folded = text.casefold()
    words = text.split()
    if (
        span.label_ not in _LABELS | _OWN_LABELS.keys()
        or not any(c.isupper() for c in text)
        or folded in _CALENDAR
        or _PARTY.match(text)
        or _STATE.match(text)
        or (len(text) < 2)
        or (len(words) == 1 and span[0].is_stop)
        or (any(c.isdigit() for c in text) and span.label_ not in {"ORG", "COMPANY"})
    ):
        return None
    if demonym(text) or demonym(text.rstrip("s")) or folded in GROUP_NOUNS | PERSON_NOUNS:
        return None  # A nationality or a common noun, no name.
    if span.label_ == "RUN" and not _is_plausible_run(span):
        return None
    label = _OWN_LABELS.get(span.label_, span.label_)
    if country(text) and (len(text) > 2 or text.isupper()):
        label = "GPE"
    elif folded in METONYMS:
        label = "METONYM"
    return Mention(start, end, page.text[start:end], label, span.root)


def _is_plausible_run(span: Span) -> bool:
    """A run counts unless it is one capitalised word that merely begins a sentence."""
    token = span[0]
    if token.ent_type_ in {"DATE", "TIME", "MONEY", "QUANTITY", "CARDINAL", "ORDINAL", "PERCENT"}:
        return False
    if len(span) == 1 and (token.is_sent_start or token.dep_ in {"compound", "amod", "nmod"}):
        return False
    return not (len(span) == 1 and token.lower_.strip(".") in TITLES)
