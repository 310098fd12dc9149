"""Stretches of a parsed page where a proper name may stand, by several ways of looking for one."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from service.pipeline.candidates.kind_words import kind_by_words
from service.pipeline.candidates.saying import says
from service.pipeline.candidates.vocabulary import COMPANY_SUFFIXES, TITLES
from service.pipeline.linguistics import is_common_word

_SMALL = frozenset("of and for the de la du del da do y e et & on in".split())
_LONGEST_DEFINITION = 12  # Words between an acronym in brackets and the start of its long form.
_CAPITALISED = r"[A-ZÀ-ÖØ-Þ][\w’'-]+"
_BODY = re.compile(
    rf"\b(?P<name>(?:{_CAPITALISED} )*(?:Ministry|Department|Office|Commission|Committee|Bureau|"
    rf"Directorate|Agency|Authority|Council|Institute|Administration|Secretariat|Centre|Center) "
    rf"(?:of|for|on) (?:the )?{_CAPITALISED}"
    rf"(?:(?:,| and| of| &|, and) {_CAPITALISED}| {_CAPITALISED})*)"
    rf"|\b(?P<name2>(?:HM )?(?:Customs|Immigration|Revenue) and {_CAPITALISED}(?: {_CAPITALISED})*)"
)
_JOINED = re.compile(rf"\b(?P<name>{_CAPITALISED} & {_CAPITALISED})")
_PARTICLES = (
    r"(?:(?:al|el|ibn|bin|bint|ben|abu|de|del|della|da|dos|di|du|van|von|der|den|ter|ten|la|le) "
    r"){0,2}(?:(?:al|el|as|ad|an|ar|ash)-)?"
)
_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Col|Gen|Maj|Capt|Lt|Sgt|Adm|Brig|Cmdr|Insp|Supt|Sheikh|"
    rf"Colonel|General|Major|Captain|Judge|Professor|Senator|Governor)\.? "
    rf"(?P<name>{_CAPITALISED}(?: {_PARTICLES}{_CAPITALISED}){{0,3}})"
)


def name_spans(doc: Doc) -> list[Span]:
    """Where names may stand; those that are surer, then longer, first. They overlap."""
    named = (e for e in doc.ents if not _is_journey(e))
    found = [*named, *_defined(doc), *_companies(doc), *_matched(doc), *_runs(doc)]
    return sorted(found, key=_preference)


def _is_journey(span: Span) -> bool:
    """“from Tarija to Oruro”: two names that the parser took for one."""
    opened = span.start > 0 and span.doc[span.start - 1].lower_ == "from"
    return opened and any(t.lower_ == "to" for t in span)


def _preference(span: Span) -> tuple[int, int]:
    """Names that end like a company's first, then spaCy's, then runs of capitals; longest first."""
    order = {"DEFINED": 0, "BODY": 0, "COMPANY": 1, "TITLED": 2, "RUN": 4}.get(span.label_, 3)
    return order, -len(span)


def _defined(doc: Doc) -> Iterator[Span]:
    """“Transport and General Alliance (TGA)”: the words whose initials an acronym in brackets has.

    After Schwartz and Hearst (2003), strict: every capitalised word gives its initial.
    """
    for token in doc[1:-1]:
        if token.nbor(-1).text != "(" or not re.fullmatch(r"[A-Z]{2,8}s?", token.text):
            continue
        left = token.text.rstrip("s")
        at = token.i - 2
        while left and at >= 0 and token.i - at <= _LONGEST_DEFINITION and not doc[at].is_space:
            word = doc[at].text
            if word[0].isupper() and word[0] == left[-1]:
                left = left[:-1]
            elif word.lower() not in _SMALL:
                break
            if left:
                at -= 1
        if not left and token.i - 2 - at >= 1:
            yield Span(doc, at, token.i - 1, label="DEFINED")


def _companies(doc: Doc) -> Iterator[Span]:
    """Runs of capitalised words that end in Ltd., GmbH and the like."""
    for token in doc:
        if not _is_suffix(token):
            continue
        start, end = token.i - (2 if token.lower_ == "s" else 0), token.i + 1
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
    if token.lower_ == "s" and token.i > 1:
        return token.doc[token.i - 2 : token.i].text == "A/"
    if token.text.islower() and token.is_alpha:
        return False  # “his co-accused”, “the company”
    if token.i + 1 < len(token.doc) and token.nbor().text == "-" and not token.whitespace_:
        return False  # “Co-operative”
    return token.lower_.strip(".") in COMPANY_SUFFIXES and token.lower_ not in {"as", "ab", "se"}


def _in_name(token: Token, doc: Doc) -> bool:
    if token.text == "&":
        return True
    if token.text == "and":  # “Hale and Sons Ltd”, but not “Ararat and OOO Pribor”.
        return doc[token.i + 1].lower_ in {"sons", "brothers", "co", "partners", "associates"}
    return token.text[:1].isupper() or token.text == "-" or token.lower_ in {"’s", "'s"}


def _matched(doc: Doc) -> Iterator[Span]:
    """Public bodies with “and” in their names, and people named after a title."""
    for label, pattern in (("BODY", _BODY), ("TITLED", _TITLED), ("ORG", _JOINED)):
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


def _is_capital_noun(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.text[:1].isupper()


def _is_unknown_speaker(token: Token) -> bool:
    """“…,” Houtkade said: a word that isn't in the dictionary and speaks, tagged as a noun."""
    return (
        token.tag_ in {"NN", "NNS"}
        and token.text.istitle()
        and token.dep_ == "nsubj"
        and says(token.head.text)
        and not is_common_word(token.lower_)
    )


def _runs(doc: Doc) -> Iterator[Span]:
    """Runs of proper nouns that spaCy took for no entity."""
    run: list[Token] = []
    for token in [*doc, None]:
        if token is not None and (_is_capital_noun(token) or _is_unknown_speaker(token)):
            run.append(token)
        else:
            if run:
                yield Span(doc, run[0].i, run[-1].i + 1, label="RUN")
            run = []
