"""Capitals that make no name: the first word of a sentence, and the title before a person."""

import re

from spacy.tokens import Span, Token

from service.pipeline.candidates.places import country, country_code, demonym
from service.pipeline.candidates.saying import says
from service.pipeline.candidates.vocabulary import GROUP_NOUNS, TITLES
from service.pipeline.linguistics import is_common_word

OFFICES = TITLES - {"general", "king", "queen", "prince", "father"} | frozenset(
    "coordinator commissioner officer envoy spokesperson adviser advisor rapporteur administrator "
    "undersecretary treasurer chair rector dean magistrate prosecutor attaché controller "
    "comptroller whip marshal".split()
)
"""Words that end a title: “Energy Minister”, “Deputy Whip”."""

_LINE_START = re.compile(r"(?:^|\n)(?:[A-ZÀ-Þ][\w’'.-]+/)?$")
_DATELINE = re.compile(
    r"(?:/[A-ZÀ-Þ][\w’'.-]+)?(?:, [\w.’ ]{2,25}){0,3}(?: ?\([^)\n]{2,30}\))?(?::| ?—| ?–| --| - )"
)


def is_dateline(text: str, start: int, end: int) -> bool:
    """“CHIBA, Japan, Feb. 18 (Tosei) -”, “Geneva/Lomé, 4 March –” at the start of a line."""
    before = text[max(0, start - 30) : start]
    return bool(_LINE_START.search(before) and _DATELINE.match(text, end))


def opens_sentence(token: Token) -> bool:
    """Whether nothing but quotation marks, bullets and the like stands before it."""
    for before in reversed(token.doc[token.sent.start : token.i]):
        if not (before.is_punct or before.is_space):
            return before.text in {"“", "‘", '"', ":"}
    return True


def is_mere_opening(span: Span, inside: frozenset[str], plain: frozenset[str]) -> bool:
    """One common word that has its capital from its sentence: “Cranes stood idle”.

    `inside` holds the words that the page capitalises elsewhere than at a sentence's start, `plain`
    those that it writes small. A singular subject of a verb of saying stays a name: “Shell said”.
    """
    token = span[0]
    if len(span) > 1 or token.text in inside or not opens_sentence(token):
        return False
    common = is_common_word(token.lower_) or token.lower_ in plain
    if not common or country_code(token.text):
        return False
    speaks = token.dep_ == "nsubj" and says(token.head.text) and not token.lower_.endswith("s")
    return not (speaks and span.label_ in {"PERSON", "ORG", "GPE"})


def is_title(span: Span) -> bool:
    """“Energy Minister”, “Humanitarian Coordinator”: what somebody is, not a name."""
    words = [t.lower_.strip(".") for t in span]
    if len(words) < 2 or words[-1] not in OFFICES or span.label_ == "PERSON":
        return False
    return all(
        is_common_word(w) or w in OFFICES | GROUP_NOUNS or demonym(t.text) or country(t.text)
        for w, t in zip(words[:-1], span, strict=False)
    )
