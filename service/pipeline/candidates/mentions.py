"""Proper names on the page, one mention at a time, before it is known which mean the same."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from service.pipeline.candidates.capitals import (
    is_dateline,
    is_mere_opening,
    is_title,
    opens_sentence,
)
from service.pipeline.candidates.name_spans import name_spans
from service.pipeline.candidates.places import country, demonym
from service.pipeline.candidates.saying import says
from service.pipeline.candidates.teams import is_member_speaking
from service.pipeline.candidates.trimming import trimmed
from service.pipeline.candidates.vocabulary import (
    GROUP_NOUNS,
    METONYMS,
    PERSON_NOUNS,
    TITLES,
)
from service.pipeline.linguistics import bounds, is_common_word, offset
from service.pipeline.page import Page

_LABELS = {"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW"}
_OWN_LABELS = {
    "COMPANY": "ORG",
    "BODY": "ORG",
    "DEFINED": "ORG",
    "TITLED": "PERSON",
    "RUN": "",
    "NORP": "GROUP",
}
_PARTY = re.compile(r"^(\(?[DRI]\.?,?|[A-Z]\.)$")
_SHORT = 3  # Letters of a first word that stands for no whole name: “The”, “New”.
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december".split()
)
_STATE = re.compile(
    r"^(Ariz|Calif|Colo|Conn|Fla|Ill|Mass|Mich|Minn|Pa|Tenn|Tex|Va|Wash|Wis|N\.\w|S\.\w|B\.C|"
    r"Ont|Que|Alta|Sask)\.$"
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
    spans = [span for doc in docs for span in _disjoint(page, doc)]
    plain = frozenset(t.text for doc in docs for t in doc if t.is_lower)
    inside = frozenset(
        t.text
        for span in spans
        for t in span
        if not opens_sentence(t) and (t == span[-1] or t.lower_ not in plain)
    )
    kept = [span for span in spans if not is_mere_opening(span, inside, plain)]
    found = [mention for span in kept if (mention := _mention(page, span)) is not None]
    found += _surnames(docs, found)
    return sorted([*found, *_short_names(docs, found)], key=lambda m: m.start)


def _disjoint(page: Page, doc: Doc) -> Iterator[Span]:
    """The surest names of a parsed stretch, none of which overlaps another."""
    taken: set[int] = set()
    for span in name_spans(doc):
        name = trimmed(span)
        if (
            name is not None
            and taken.isdisjoint(range(name.start, name.end))
            and _mention(page, name) is not None
        ):
            taken.update(range(name.start, name.end))
            yield name


def _surnames(docs: list[Doc], found: list[Mention]) -> list[Mention]:
    """Surnames of people named in full that stand alone where spaCy saw no name."""
    full = [m for m in found if m.label == "PERSON" and " " in m.text]
    surnames = {m.text.rsplit(maxsplit=1)[-1] for m in full}
    return _alone(docs, found, "PERSON", lambda token: token.text in surnames)


def _short_names(docs: list[Doc], found: list[Mention]) -> list[Mention]:
    """“Meridian said” of Meridian Gulf Trading, where a capital alone would make no name."""
    firms = [m for m in found if m.label == "ORG" and " " in m.text]
    first = {word: m.start for m in reversed(firms) if len(word := m.text.split()[0]) > _SHORT}

    def goes_back(token: Token) -> bool:
        acts = token.dep_ == "nsubj" and token.head.pos_ == "VERB"
        return acts and token.text in first and offset(token) > first[token.text]

    return _alone(docs, found, "ORG", goes_back)


def _alone(
    docs: list[Doc], found: list[Mention], label: str, fits: Callable[[Token], bool]
) -> list[Mention]:
    """The words that fit and are part of no mention found before, as mentions with that label."""
    taken = {at for m in found for at in range(m.start, m.end)}
    return [
        Mention(*bounds(token), token.text, label, token)
        for doc in docs
        for token in doc
        if fits(token) and offset(token) not in taken
    ]


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
        or _STATE.match(page.text[start : end + 1])
        or folded.strip(".") in TITLES
        or (len(text) < 2)
        or (len(words) == 1 and span[0].is_stop)
        or (any(c.isdigit() for c in text) and span.label_ not in {"ORG", "COMPANY", "DEFINED"})
    ):
        return None
    if (
        is_title(span)
        or _is_rank(span)
        or ((demonym(text) or demonym(text.rstrip("s"))) and not country(text))
        or folded in GROUP_NOUNS | PERSON_NOUNS
    ):
        return None  # A nationality or a common noun, no name.
    if span.label_ == "RUN" and not _is_plausible_run(span):
        return None
    if is_member_speaking(span.root) and len(words) == 1:
        return None  # “a senior Liberal said”: somebody of theirs, not the party.
    label = _OWN_LABELS.get(span.label_, span.label_)
    if country(text) and (len(text) > 2 or text.isupper()):
        label = "GPE"
    elif folded in METONYMS and not is_dateline(page.text, start, end):
        label = "METONYM"
    return Mention(start, end, page.text[start:end], label, span.root)


def _is_rank(span: Span) -> bool:
    """“Group” of “Group Captain Ama Mensah”."""
    doc, end = span.doc, span.end
    return (
        span.text in {"Group", "Wing", "Squadron"} and end < len(doc) and doc[end].lower_ in TITLES
    )


def _is_plausible_run(span: Span) -> bool:
    """A run counts unless it is one capitalised word that merely begins a sentence.

    An uncommon word that speaks is a name: “Houtkade told us”.
    """
    token = span[0]
    if token.ent_type_ in {"CARDINAL", "ORDINAL"} and not is_common_word(token.lower_):
        return token.text.istitle()  # “one Lalthanga (29)”
    if token.ent_type_ in {"DATE", "TIME", "MONEY", "QUANTITY", "CARDINAL", "ORDINAL", "PERCENT"}:
        return False
    if len(span) == 1 and country(token.text):
        return True
    if len(span) == 1 and token.is_sent_start:
        speaks = token.dep_ == "nsubj" and token.head.pos_ == "VERB" and says(token.head.text)
        return speaks and not is_common_word(token.lower_)
    if len(span) == 1 and token.dep_ in {"compound", "amod", "nmod"}:
        return False
    return not (len(span) == 1 and token.lower_.strip(".") in TITLES)
